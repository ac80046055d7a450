/** All pages of the trainer's set, in the order of the list. To add one, write its words into `trainer` and name it here. */
import type { ComponentType } from 'react';
import type { Pack } from '@/domain/pack';
import { BallotsPage } from './ballots/BallotsPage';
import { NumberCardsPage } from './ballots/NumberCardsPage';
import { AgendasPage } from './guide/AgendasPage';
import { ScriptPage } from './guide/ScriptPage';
import { EvaluationPage } from './handouts/EvaluationPage';
import { PoliticiansPage } from './handouts/PoliticiansPage';
import { PracticeCityPage } from './practice/PracticeCityPage';
import { RoleCardsPage } from './practice/RoleCardsPage';
import { SolutionPage } from './practice/SolutionPage';
import { VignettesPage } from './practice/VignettesPage';
import { QuestionnairePage } from './questionnaire/QuestionnairePage';

/** `about` and `count` stand in the address: a sheet of ballots, a principle, how many. */
type PageProps = { pack: Pack; about?: string | undefined; count?: number | undefined };

/** A page is found at `path`; `key` is where its words stand. */
export type Page = { path: string; key: PageKey; Content: ComponentType<PageProps> };
type PageKey =
  | 'agendas'
  | 'ballots'
  | 'evaluation'
  | 'numberCards'
  | 'politicians'
  | 'practiceCity'
  | 'questionnaire'
  | 'roleCards'
  | 'script'
  | 'solution'
  | 'vignettes';

/** The list shows the pages in these groups; a group's key is its heading. */
export const GROUPS = [
  {
    key: 'prepare',
    pages: [
      { path: 'agendas', key: 'agendas', Content: AgendasPage },
      { path: 'script', key: 'script', Content: ScriptPage },
      { path: 'politicians', key: 'politicians', Content: PoliticiansPage },
      { path: 'questionnaire', key: 'questionnaire', Content: QuestionnairePage },
    ],
  },
  {
    key: 'room',
    pages: [
      { path: 'ballots', key: 'ballots', Content: BallotsPage },
      { path: 'number-cards', key: 'numberCards', Content: NumberCardsPage },
      { path: 'evaluation', key: 'evaluation', Content: EvaluationPage },
    ],
  },
  {
    key: 'practise',
    pages: [
      { path: 'vignettes', key: 'vignettes', Content: VignettesPage },
      { path: 'role-cards', key: 'roleCards', Content: RoleCardsPage },
      { path: 'practice-city', key: 'practiceCity', Content: PracticeCityPage },
      { path: 'solution', key: 'solution', Content: SolutionPage },
    ],
  },
] as const satisfies readonly { key: string; pages: readonly Page[] }[];

/** The page at an address, or undefined when there is none. */
export function getPage(path: string): Page | undefined {
  return GROUPS.flatMap(({ pages }): readonly Page[] => pages).find((page) => page.path === path);
}
