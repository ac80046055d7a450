/** The sample for practice, and where the mistakes are planted in it. What is wrong with each stands in the language files. */

/** The name of the file in the samples of the pack. */
export const PRACTICE_CITY = 'porto-jacaranda';

/** Three for each of the four groups of five principles, in the order of the principles. */
export const MISTAKES = [
  { key: 'skipsLevel', year: 2026, indicator: '01.I1' },
  { key: 'contradiction', year: 2025, indicator: '03.I1' },
  { key: 'noDocument', year: 2022, indicator: '05.C1' },
  { key: 'knownElsewhere', year: 2026, indicator: '06.P1' },
  { key: 'otherMeasure', year: 2026, indicator: '07.P1' },
  { key: 'intention', year: 2026, indicator: '08.I1' },
  { key: 'jump', year: 2025, indicator: '11.I1' },
  { key: 'laterDocument', year: 2024, indicator: '13.C1' },
  { key: 'lowTarget', year: 2026, indicator: '15.P1' },
  { key: 'noSource', year: 2023, indicator: '16.P1' },
  { key: 'notOurJob', year: 2025, indicator: '17.I2' },
  { key: 'pasted', year: 2025, indicator: '18.I2' },
] as const;
