// @vitest-environment node
import {
  change,
  changeEntry,
  changePart,
  checkPlanted,
  NUMBER,
  PACK,
  rename,
  SCALE,
  YES_NO,
  type Planted,
} from '../support/brokenPack';

const FAULTS: Planted[] = [
  {
    fault: 'a level without a text',
    plant: changePart(SCALE, 'levels', { underWay: undefined }),
    file: SCALE,
    field: 'levels.underWay',
    reason: /expected string/,
  },
  {
    fault: 'a level with an empty text',
    plant: changePart(SCALE, 'levels', { underWay: '  ' }),
    file: SCALE,
    field: 'levels.underWay',
    reason: /at least 1/,
  },
  {
    fault: 'two levels with the same text',
    plant: changePart(SCALE, 'levels', { firstSteps: 'A line in the budget.', underWay: 'a line in  the budget.' }),
    file: SCALE,
    field: 'levels.underWay',
    reason: /same text as firstSteps/,
  },
  {
    fault: 'a sixth level',
    plant: changePart(SCALE, 'levels', { perfect: 'Everything is done.' }),
    file: SCALE,
    field: 'levels',
    reason: /unknown field perfect/,
  },
  {
    fault: 'a choice without a text',
    plant: changePart(YES_NO, 'choices', { beingPrepared: undefined }),
    file: YES_NO,
    field: 'choices.beingPrepared',
    reason: /expected string/,
  },
  {
    fault: 'a misspelt field',
    plant: change(SCALE, { qestion: 'Does the council set money aside?' }),
    file: SCALE,
    field: '(whole)',
    reason: /unknown field qestion/,
  },
  {
    fault: 'a format that does not exist',
    plant: change(SCALE, { format: 'stars' }),
    file: SCALE,
    field: 'format',
    reason: /scale.*yesNo.*number|invalid_union/,
  },
  {
    fault: 'markup in a text',
    plant: change(SCALE, { why: 'Money is <b>short</b>.' }),
    file: SCALE,
    field: 'why',
    reason: /without markup/,
  },
  {
    fault: 'a title too long for a list',
    plant: change(SCALE, { title: 'A title '.repeat(11) }),
    file: SCALE,
    field: 'title',
    reason: /at most 80/,
  },
  {
    fault: 'a single example of evidence',
    plant: change(SCALE, { evidence: ['Approved budget'] }),
    file: SCALE,
    field: 'evidence',
    reason: /at least 2/,
  },
  {
    fault: 'an SDG target in words',
    plant: change(SCALE, { sdg: ['4.2', 'goal 4'] }),
    file: SCALE,
    field: 'sdg.1',
    reason: /looks like 4\.1/,
  },
  {
    fault: 'a file that does not have the name of its indicator',
    plant: rename(SCALE, '01-inclusive-education/budget.json'),
    file: '01-inclusive-education/budget.json',
    field: 'id',
    reason: /01\.C2 must be the name of the file/,
  },
  {
    fault: 'an id that another indicator has',
    plant: change('02-broad-education-policy/02.C1.json', { id: '02.C2' }),
    file: '02-broad-education-policy/02.C2.json',
    field: 'id',
    reason: /02\.C2 is already used by .*02\.C1\.json/,
  },
  {
    fault: 'an id in another form',
    plant: change(SCALE, { id: 'budget' }),
    file: SCALE,
    field: 'id',
    reason: /looks like 01\.C1/,
  },
  {
    fault: 'an id whose letter is of another dimension',
    plant: change(SCALE, { dimension: 'implementation' }),
    file: SCALE,
    field: 'dimension',
    reason: /letter of 01\.C2 does not stand for implementation/,
  },
  {
    fault: 'an indicator of another principle',
    plant: change(SCALE, { principle: 'P02' }),
    file: SCALE,
    field: 'id',
    reason: /01\.C2 does not belong to P02/,
  },
  {
    fault: 'a principle that does not exist',
    plant: change(SCALE, { principle: 'P21' }),
    file: SCALE,
    field: 'principle',
    reason: /P21 is not a principle of this pack/,
  },
  {
    fault: 'a department that is not in the list',
    plant: change(SCALE, { departments: ['education', 'magic'] }),
    file: SCALE,
    field: 'departments',
    reason: /magic is not in the list/,
  },
  {
    fault: 'a breakdown that is not in the list',
    plant: change(NUMBER, { breakdown: ['shoeSize'] }),
    file: NUMBER,
    field: 'breakdown',
    reason: /shoeSize is not in the list/,
  },
  {
    fault: 'a number without a measure',
    plant: change(NUMBER, { measures: {} }),
    file: NUMBER,
    field: 'measures',
    reason: /at least one measure/,
  },
  {
    fault: 'a measure whose largest value is below its smallest',
    plant: changePart(NUMBER, 'measures', {
      share: { label: 'Share', unit: '%', definition: 'Part of all.', decimals: 1, min: 10, max: 5 },
    }),
    file: NUMBER,
    field: 'measures.share.max',
    reason: /greater than min/,
  },
  {
    fault: 'a principle in a group that does not exist',
    plant: changeEntry('principles', 3, { group: 'G9' }),
    file: PACK,
    field: 'principles.3.group',
    reason: /no group G9/,
  },
  {
    fault: 'a principle without an indicator',
    plant: (files) => {
      const others = Object.entries(files.indicators).filter(([path]) => !path.startsWith('05-'));
      files.indicators = Object.fromEntries(others);
    },
    file: PACK,
    field: 'principles.4.id',
    reason: /P05 has no indicator/,
  },
  {
    fault: 'a short title too long for a chart',
    plant: changeEntry('principles', 0, { shortTitle: 'Inclusive education throughout life' }),
    file: PACK,
    field: 'principles.0.shortTitle',
    reason: /at most 28/,
  },
  {
    fault: 'a title whose status is unclear',
    plant: changeEntry('principles', 0, { title: { text: 'Inclusive education', status: 'sure', source: 'a friend' } }),
    file: PACK,
    field: 'principles.0.title.status',
    reason: /verified, working/,
  },
  {
    fault: 'a scale of four levels',
    plant: (files) => {
      files.head.scale = (files.head.scale as unknown[]).slice(1);
    },
    file: PACK,
    field: 'scale',
    reason: /at least 5/,
  },
];

test('a pack in which nothing was changed has no fault', () => {
  expect(checkPlanted(() => undefined)).toEqual([]);
});

describe.each(FAULTS)('$fault', ({ plant, file, field, reason }) => {
  test('is found, with file, field and reason', () => {
    const faults = checkPlanted(plant);
    expect(faults).toContainEqual({ file, field, reason: expect.stringMatching(reason) as string });
  });
});

test('a file that is no indicator at all is named, and the others are checked all the same', () => {
  const faults = checkPlanted((files) => {
    files.indicators[SCALE] = null;
    change(YES_NO, { departments: ['magic'] })(files);
  });
  expect(faults.map(({ file }) => file)).toEqual([SCALE, YES_NO]);
});

test('all faults are told at once, not one per try', () => {
  const faults = checkPlanted((files) => {
    change(SCALE, { why: '', sdg: [] })(files);
    change(NUMBER, { direction: 'sideways' })(files);
  });
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
    `${SCALE} why`,
    `${SCALE} sdg`,
    `${NUMBER} direction`,
  ]);
});
