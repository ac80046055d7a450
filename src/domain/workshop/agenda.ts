/** What a session does when: the time plan of each format. Minutes are a plan and never a limit. */
import type { PackOutline } from '@/domain/pack';
import { listPrincipleItems, listShortItems } from './ballot';
import type { Session, SessionFormat } from './session';

/** The parts of a session, in their order where a format has them. The words stand in the language files. */
export const AGENDA_STEPS = [
  'ballots',
  'welcome',
  'practice',
  'rate',
  'sort',
  'talk',
  'pause',
  'comeBack',
  'talkOn',
  'confirm',
  'actions',
  'close',
] as const;
export type AgendaStep = (typeof AGENDA_STEPS)[number];

/** `minutes` of 0: before the session. `day`: of two half days. `each`: minutes for one question, where it has several. */
export type AgendaRow = { step: AgendaStep; day: 1 | 2; minutes: number; each?: number; questions?: number };

/** How many questions each format talks about when nobody says otherwise. */
export const TALKS: Readonly<Record<SessionFormat, number>> = { ninetyMinutes: 5, twoHalfDays: 16, training: 2 };
/** The two principles of a training, where nobody chose others: what a room of any city knows something of. */
const TRAINING_ITEMS = ['P06', 'P11'];

/** What a format asks the room to rate. */
export function listItems(format: SessionFormat, pack: Pick<PackOutline, 'principles' | 'indicators'>): string[] {
  switch (format) {
    case 'ninetyMinutes':
      return listPrincipleItems(pack);
    case 'twoHalfDays':
      return listShortItems(pack);
    case 'training': {
      const all = listPrincipleItems(pack);
      const own = all.filter((id) => TRAINING_ITEMS.includes(id));
      // A set with other principles has others to train on.
      return own.length > 0 ? own : all.slice(0, TRAINING_ITEMS.length);
    }
  }
}

/**
 * The time plan of a session: 90 minutes, twice two hours, or 45 minutes, whatever the number of questions, with as many minutes
 * per question as there are. `items`: what is rated, where it is known; no more can be talked about.
 */
export function planAgenda({
  format,
  talks,
  items,
}: Pick<Session, 'format' | 'talks'> & { items?: readonly unknown[] }): AgendaRow[] {
  const row = (step: AgendaStep, minutes: number, day: 1 | 2 = 1): AgendaRow => ({ step, day, minutes });
  // The time stays when no question is chosen for it: the room then talks about what it likes.
  const talk = (step: AgendaStep, minutes: number, questions: number, day: 1 | 2 = 1): AgendaRow => ({
    ...row(step, minutes, day),
    ...(questions > 0 ? { questions, each: Math.floor(minutes / questions) } : {}),
  });
  const all = Math.min(talks, items?.length ?? talks);
  const firstDay = Math.ceil(all / 2);
  switch (format) {
    case 'ninetyMinutes':
      return [
        row('welcome', 5),
        row('practice', 10),
        row('rate', 20),
        row('sort', 5),
        talk('talk', 40, all),
        row('confirm', 5),
        row('close', 5),
      ];
    case 'twoHalfDays':
      return [
        row('ballots', 0),
        row('welcome', 10),
        row('sort', 5),
        talk('talk', 80, firstDay),
        row('pause', 15),
        row('close', 10),
        row('comeBack', 10, 2),
        talk('talkOn', 70, all - firstDay, 2),
        row('pause', 15, 2),
        row('confirm', 10, 2),
        row('actions', 10, 2),
        row('close', 5, 2),
      ];
    case 'training':
      return [row('welcome', 5), row('practice', 10), row('rate', 4), talk('talk', 20, all), row('close', 6)];
  }
}
