// @vitest-environment node
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { listPrincipleItems, listShortItems, optionsOf } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';

const LANGUAGES = ['en', 'es', 'fr', 'ca', 'pt'];

test.each(LANGUAGES)('every principle and every question of the short form has its words in %s', async (language) => {
  const pack = await getPack(CURRENT_PACK, language);
  const items = [...listPrincipleItems(pack), ...listShortItems(pack)];
  expect(items).toHaveLength(60);
  for (const id of items) {
    const words = describeItem(id, pack);
    expect(words).toMatchObject({ id, isTranslated: true });
    // In the order in which they are keyed in and drawn.
    expect(words?.options.map(({ rating }) => rating)).toEqual(optionsOf(id, pack));
    const isPrinciple = id.startsWith('P');
    const texts = [words?.number, words?.title, words?.shortTitle, ...(words?.options.map(({ name }) => name) ?? [])];
    const long = isPrinciple ? [words?.asks] : [words?.question, ...(words?.options.map(({ text }) => text) ?? [])];
    expect([...texts, ...long].filter((text) => !text?.trim())).toEqual([]);
    expect(words?.shortTitle.length).toBeLessThanOrEqual(isPrinciple ? 28 : 80);
    expect(new Set(words?.options.map(({ name }) => name)).size).toBe(words?.options.length);
  }
});

test('a principle has a number and no texts of levels; an indicator has its id and what each level means', async () => {
  const pack = await getPack(CURRENT_PACK);
  const principle = describeItem('P07', pack);
  expect(principle?.number).toBe('7');
  expect(principle && Object.keys(principle)).not.toContain('question');
  expect(principle?.options.every((option) => !('text' in option))).toBe(true);
  const yesNo = pack.indicators.find(({ format }) => format === 'yesNo');
  expect(describeItem(yesNo?.id ?? '', pack)).toMatchObject({
    number: yesNo?.id,
    options: [{ rating: 'no' }, { rating: 'beingPrepared' }, { rating: 'yes', name: pack.choices.yes }],
  });
});

test('what is only in the source language says so', async () => {
  const pack = await getPack(CURRENT_PACK);
  expect(describeItem('01.C1', { ...pack, untranslated: ['01.C1'] })?.isTranslated).toBe(false);
});

test('what the set does not have, or what has no level, has no words', async () => {
  const pack = await getPack(CURRENT_PACK);
  const number = pack.indicators.find(({ format }) => format === 'number')?.id ?? '';
  expect([number, 'P21', '99.C1', ''].map((id) => describeItem(id, pack))).toEqual(Array(4).fill(undefined));
});
