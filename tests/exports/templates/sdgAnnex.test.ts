import { expect, it } from 'vitest';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { buildSdgAnnex } from '@/exports/templates/sdgAnnex';
import { answer } from '../../support/samples';
import { everyField } from '../everyField';
import { allTexts, sectionTexts, templateInput } from './templateInput';

const ANSWERS = [
  answer('01.C1', { state: 'answered', choice: 'yes' }),
  answer('01.I1', everyField('scale', { state: 'answered', level: 'established', figure: undefined })),
  answer('13.I2', { state: 'unknown' }),
  answer('77.C9', { state: 'answered', level: 'underWay' }),
];

const rowsOf = (document: ReturnType<typeof buildSdgAnnex>, id: string) =>
  document.sections
    .find((section) => section.id === id)
    ?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells.flat()) : []));

it('has every indicator at every target it speaks to, and nothing else', async () => {
  const pack = await getPack(CURRENT_PACK);
  const document = buildSdgAnnex(await templateInput(ANSWERS));
  const found = document.sections
    .filter(({ id }) => id.startsWith('goal-'))
    .flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ key }) => [id, key]) : [])),
    );
  const wanted = pack.indicators.flatMap(({ id, sdg }) =>
    sdg.map((target) => [`goal-${target.split('.', 1)[0]}`, `${target} ${id}`]),
  );
  expect(found).toHaveLength(wanted.length);
  expect(found).toEqual(expect.arrayContaining(wanted));
});

it('says the level or value and the state, and never a level of a goal', async () => {
  const document = buildSdgAnnex(await templateInput(ANSWERS));
  expect(rowsOf(document, 'goal-4')?.slice(0, 3)).toEqual([
    ['4.2', '01.C1 Council decision on lifelong learning for all', 'Yes', 'answered', 'nothing shown'],
    ['4.2', expect.stringMatching(/^01\.C2 /u), '–', 'not answered'],
    ['4.2', '01.I1 Learning for every stage of life', 'Established', 'answered', expect.any(String)],
  ]);
  expect(allTexts(document).join(' ')).toContain('a reading aid, not a measurement of the goals');
  expect(allTexts(document).join(' ')).toContain('not externally checked');
  expect(sectionTexts(document, 'overview').join(' ')).not.toMatch(/\d\.\d/u);
});

it('lists targets as the United Nations do: the whole goal, numbers, then letters', async () => {
  const targets = rowsOf(buildSdgAnnex(await templateInput([])), 'goal-4')?.map(([target]) => target);
  expect([...new Set(targets)]).toEqual(['4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.a']);
  expect(rowsOf(buildSdgAnnex(await templateInput(ANSWERS)), 'goal-6')).toEqual([
    ['whole goal', expect.stringMatching(/^13\.I2 /u), '–', 'we don’t know yet'],
  ]);
});

it('says of a goal without indicators that there are none, and which principles name it', async () => {
  const document = buildSdgAnnex(await templateInput(ANSWERS));
  expect(sectionTexts(document, 'goal-14')).toEqual([
    'Goal 14: Life below water',
    'Nothing in this set speaks to this goal.',
  ]);
  expect(sectionTexts(document, 'goal-15')[1]).toBe(
    'No indicator of this set speaks to this goal. These principles of the set name it: 13 Sustainability.',
  );
});

it('counts each indicator of a goal once, however many targets it speaks to', async () => {
  const pack = await getPack(CURRENT_PACK);
  const count = pack.indicators.filter(({ sdg }) => sdg.some((target) => target.split('.', 1)[0] === '4')).length;
  const texts = sectionTexts(buildSdgAnnex(await templateInput(ANSWERS)), 'overview');
  const place = texts.indexOf('Goal 4: Quality education');
  expect(texts.slice(place + 1, place + 3)).toEqual([`${count}`, '2']);
});

it('shows a number with its unit and year', async () => {
  const { indicators } = await getPack(CURRENT_PACK);
  const number = indicators.find(({ format }) => format === 'number');
  const [measure = ''] = number?.format === 'number' ? Object.keys(number.measures) : [];
  const figure = { measure, value: 12.5, year: 2025 };
  const document = buildSdgAnnex(await templateInput([answer(number?.id ?? '', { state: 'answered', figure })]));
  expect(allTexts(document).some((text) => /^12\.5 .+ \(2025\)$/u.test(text))).toBe(true);
});

it('says what it cannot place: answers of another edition and indicators without words', async () => {
  const input = await templateInput(ANSWERS);
  const texts = allTexts(buildSdgAnnex({ ...input, pack: { ...input.pack, leftOut: ['05.C1', '05.I1'] } })).join(' ');
  expect(texts).toContain('1 answer belongs to another edition');
  expect(texts).toContain('The words of 2 indicators could not be read');
});
