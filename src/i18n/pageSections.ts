/** Sections with a part of their own: long texts that only their own pages read. */
export const OWN_PARTS: readonly string[] = ['help', 'trainer'];

/** Sections of a language file that only pages for later need: results, reports, files, settings. They load with those pages. */
export const PAGE_SECTIONS: ReadonlySet<string> = new Set([
  'archive',
  'ballot',
  'charts',
  'combine',
  'departments',
  'exports',
  'files',
  'finish',
  'lock',
  'minutes',
  'network',
  'newSet',
  'newYear',
  'open',
  'plan',
  'questionnaire',
  'report',
  'restore',
  'results',
  'room',
  'review',
  'settings',
  'shareFile',
  'tally',
  'templates',
  'workshop',
  'years',
]);
