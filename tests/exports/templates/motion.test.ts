import { describe, expect, it } from 'vitest';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildMotion } from '@/exports/templates/motion';
import { answer, answersAt } from '../../support/samples';
import { action, allTexts, planOf, sectionTexts, templateInput } from './templateInput';

const pack = await getPackOutline(CURRENT_PACK);
const ANSWERS = answersAt(pack, { P01: 4, P02: 4, P03: 4, P07: 0, P08: 0, P09: 0 });

describe('the facts of a motion', () => {
  it('say what it rests on: a self-assessment, how much is answered, both ends', async () => {
    const texts = sectionTexts(buildMotion(await templateInput(ANSWERS)), 'considering');
    expect(texts).toContain('That this is a self-assessment, not externally checked.');
    expect(texts.join('\n')).toMatch(/^Answered: \d+ of 89 indicators\. Not known yet: 0\./mu);
    const highest = texts.indexOf('Highest levels, from 0 to 4');
    expect(texts[highest + 1]).toBe('1 Inclusive education: 4.0 (4 of 4 answered)');
    expect(texts[highest + 4]).toBe('Lowest levels, from 0 to 4');
    expect(texts[highest + 5]).toBe('9 Monitoring and improvement: 0.0 (4 of 4 answered)');
  });

  it('count the departments that answered, unless names are left out', async () => {
    const answers = ANSWERS.map((one, place) => ({ ...one, department: place % 2 ? 'Culture' : ' Culture ' }));
    const input = await templateInput([...answers, { ...answer('20.C1', { state: 'unknown' }), department: 'Sport' }]);
    expect(sectionTexts(buildMotion(input), 'considering')).toContain('1 department answered.');
    expect(sectionTexts(buildMotion({ ...input, without: ['names'] }), 'considering').join(' ')).not.toContain(
      'answered.',
    );
  });

  it('say nothing of levels and nothing of a year before where there are none', async () => {
    const texts = sectionTexts(buildMotion(await templateInput([])), 'considering');
    expect(texts).toEqual([
      'Considering',
      'That this is a self-assessment, not externally checked.',
      'Nothing is answered yet, so nothing can be said about levels.',
    ]);
  });

  it('do not call every change progress', async () => {
    const input = await templateInput(ANSWERS, { before: ANSWERS });
    expect(sectionTexts(buildMotion(input), 'considering').join(' ')).toContain('they are not progress');
  });
});

describe('what is agreed', () => {
  it('holds the priorities in their order, and all open actions with who and when', async () => {
    const actions = Array.from({ length: 5 }, (_, place) => action(`${place}`, { due: `2027-0${5 - place}` }));
    const input = await templateInput(ANSWERS, { plan: planOf(actions, ['P08', 'P01']) });
    const document = buildMotion(input);
    expect(sectionTexts(document, 'priorities').slice(2)).toEqual([
      '8 Governance, participation',
      '1 Inclusive education',
    ]);
    const texts = sectionTexts(document, 'actions');
    expect(texts.filter((text) => text.startsWith('Action '))).toEqual([
      'Action 4',
      'Action 3',
      'Action 2',
      'Action 1',
      'Action 0',
    ]);
    expect(texts).toContain('not named yet');
  });

  it('leaves places to write where nothing is planned', async () => {
    const document = buildMotion(await templateInput(ANSWERS));
    expect(sectionTexts(document, 'priorities').join(' ')).toContain('For discussion only');
    expect(sectionTexts(document, 'priorities')).toContain('Priorities:');
    expect(sectionTexts(document, 'actions')).toContain('The plan has no open action yet.');
  });

  it('lets the council tick the year of the next assessment', async () => {
    const texts = sectionTexts(buildMotion(await templateInput(ANSWERS)), 'again');
    expect(texts.slice(2)).toEqual(['2027', '2028', '2029', '2030']);
  });
});

it('says that its legal form is to be adapted, and has lines to sign', async () => {
  const document = buildMotion(await templateInput([]));
  expect(allTexts(document).join(' ')).toContain('yours to adapt');
  expect(sectionTexts(document, 'signatures')).toContain('Secretary of the council');
});
