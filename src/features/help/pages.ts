/**
 * All help pages, in the order of the index. To add a paragraph, write it into its section of `help` in the language file
 * and name it here; to add a page, add a section there and a page here.
 */
import { describePage, link, list, live, named, rules, steps, text, type Page, type PageKey } from './describe';
import { ExampleTables } from './ExampleTables';
import { GlossaryList } from './GlossaryList';
import { ContentPolicy, HostContact, HostEnforcement, HostLines } from './HostParts';
import { ScaleTable, TitleCount } from './PackParts';

/** The three guides: 3 minutes to read, one sheet of A4 each. They say what is possible today and nothing else. */
const GUIDES = [
  describePage(
    'cityTeam',
    'city-team',
    {
      what: [text('aim', 'own')],
      start: [steps('try', 'setUp', 'shareOut', 'first')],
      answer: [list('levels', 'unknown', 'notApplicable', 'blank', 'note', 'evidence', 'ready')],
      keep: [list('saved', 'copy', 'move', 'departments', 'restore')],
      use: [list('profile', 'toFindOut', 'report', 'years', 'workshop', 'plan', 'agree', 'network')],
    },
    ['levels', 'glossary'],
  ),
  describePage(
    'coordinator',
    'coordinator',
    {
      what: [text('spread', 'order')],
      before: [list('agree', 'show', 'guide', 'say')],
      collect: [steps('ask', 'drop', 'check', 'decide')],
      look: [list('compare', 'change', 'learn', 'unknown')],
      report: [list('names', 'agree', 'report', 'hand')],
      law: [text('text')],
    },
    ['cityTeam', 'glossary', 'privacy'],
  ),
  describePage(
    'facilitator',
    'facilitator',
    {
      what: [text('text')],
      choose: [list('ninety', 'days', 'training')],
      before: [list('people', 'ways', 'print', 'offline', 'room')],
      round: [steps('rate', 'close', 'reveal', 'again', 'record', 'stuck', 'rest')],
      online: [text('text')],
      end: [list('minutes', 'take', 'copy')],
    },
    ['cityTeam', 'glossary'],
  ),
];

/** Pages to look something up. */
const REFERENCE = [
  describePage(
    'levels',
    'levels',
    {
      // In the order of the rules in domain/scoring.ts: the code and the screens name them by number.
      rules: [rules('counts', 'coverage', 'level', 'range', 'groups', 'rounding', 'beside', 'blank')],
      example: [live(ExampleTables)],
    },
    ['glossary'],
  ),
  describePage('glossary', 'glossary', { words: [live(GlossaryList)], scale: [text('intro'), live(ScaleTable)] }, [
    'levels',
  ]),
];

/** What the tool says of itself: to everybody, to those who answer for data, and to those who host it. */
const STATEMENTS = [
  describePage(
    'forgetting',
    'forgetting',
    {
      why: [text('intro'), named('office', 'days', 'cleared', 'private', 'disk')],
      elsewhere: [text('text')],
      find: [text('text'), list('downloads', 'drive', 'mail', 'backup')],
      back: [steps('open', 'look', 'other')],
      keep: [list('copy', 'place', 'ask', 'dock')],
    },
    ['cityTeam', 'administrators'],
  ),
  describePage('about', 'about', {
    what: [text('tool', 'pack')],
    charter: [text('text'), link('link', (pack) => pack.charterLink)],
    independent: [text('text')],
    titles: [text('text'), live(TitleCount)],
    licences: [
      text('code', 'words'),
      link('codeLink', 'https://joinup.ec.europa.eu/page/eupl-text-11-12'),
      link('wordsLink', 'https://creativecommons.org/licenses/by/4.0/'),
    ],
    contact: [text('issues'), live(HostContact)],
  }),
  describePage('privacy', 'privacy', {
    short: [text('sent', 'cookies')],
    stored: [list('work', 'ballots', 'networks', 'settings', 'app'), text('why')],
    files: [text('complete', 'share', 'network', 'public')],
    names: [text('text')],
    responsible: [text('city', 'network', 'makers', 'server'), live(HostContact)],
    delete: [list('settings', 'ballots', 'networks', 'points', 'files', 'browser')],
  }),
  describePage('accessibility', 'accessibility', {
    scope: [text('aim', 'text')],
    status: [text('text')],
    works: [list('keyboard', 'zoom', 'display', 'charts', 'undo')],
    limits: [list('screenReader', 'pdf', 'safari')],
    method: [text('text', 'date')],
    feedback: [text('text'), live(HostContact)],
    enforcement: [text('text'), live(HostEnforcement)],
  }),
  describePage(
    'administrators',
    'administrators',
    {
      what: [list('static', 'requests', 'licence')],
      host: [list('copy', 'https', 'cache'), text('contact'), live(HostLines)],
      security: [text('text'), live(ContentPolicy)],
      storage: [list('database', 'settings', 'app', 'profile')],
      policies: [text('intro'), named('edge', 'chrome', 'firefox', 'safari', 'downloads')],
      quota: [text('text')],
      updates: [list('replace', 'prompt', 'back')],
      browsers: [text('text')],
    },
    ['privacy', 'accessibility'],
  ),
];

/** The index shows the pages in these groups; a group's key is its heading. */
export const GROUPS = [
  { key: 'guides', pages: GUIDES },
  { key: 'understand', pages: REFERENCE },
  { key: 'tool', pages: STATEMENTS },
] as const;

export const PAGES: readonly Page[] = GROUPS.flatMap(({ pages }) => pages);

/** The page at an address, or undefined when there is none. */
export function getPage(path: string): Page | undefined {
  return PAGES.find((page) => page.path === path);
}

/** Where a page stands. */
export function pathOf(key: PageKey): string {
  return PAGES.find((page) => page.key === key)?.path ?? '';
}
