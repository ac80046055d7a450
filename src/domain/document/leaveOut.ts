/**
 * Takes names, notes or evidence out of what a document is made from, before any document or file is made: so none of them can
 * forget to. What was computed stays as it was. Levels are told with what shows them: so it stays known that there was a note, and
 * of a piece of evidence its kind.
 */
import type { Answer } from '@/domain/answer';
import type { Assessment, PrincipleState } from '@/domain/assessment';
import type { Plan } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { Report } from '@/domain/report';
import type { RoomView } from '@/domain/workshop/roomView';
import type { LeftOut } from './choice';

/** Stands where words were. */
const LEFT = '…';

/** What a city has said. */
type Said = {
  report: Report;
  assessment: Assessment;
  years?: readonly Report[];
  plan?: Plan;
  cards?: readonly PracticeCard[];
  rooms?: ReadonlyMap<string, RoomView>;
};

/** The same without what is to be left out; everything else of `said` stays as it is. */
export function leaveOut<S extends Said>(said: S, without: readonly LeftOut[]): S {
  if (without.length === 0) {
    return said;
  }
  const { report, assessment, years, plan, cards, rooms } = said;
  return {
    ...said,
    report: cutReport(report, without),
    assessment: cutAssessment(assessment, without),
    ...(years ? { years: years.map((year) => cutReport(year, without)) } : {}),
    ...(plan && without.includes('names') ? { plan: { ...plan, actions: plan.actions.map(dropOwners) } } : {}),
    ...(cards && without.includes('names') ? { cards: cards.map(dropContacts) } : {}),
    ...(rooms && without.includes('notes') ? { rooms: new Map([...rooms].map(dropSentences)) } : {}),
  };
}

function cutReport(report: Report, without: readonly LeftOut[]): Report {
  return {
    ...report,
    principles: report.principles.map((principle) => ({
      ...principle,
      department: without.includes('names') ? undefined : principle.department,
      indicators: principle.indicators.map((result) => ({
        ...result,
        answer: result.answer && cutAnswer(result.answer, without),
      })),
    })),
  };
}

function cutAssessment(assessment: Assessment, without: readonly LeftOut[]): Assessment {
  const { handedOut, ...rest } = assessment;
  const hasNames = !without.includes('names');
  return {
    ...rest,
    ...(handedOut && hasNames ? { handedOut } : {}),
    principles: hasNames ? assessment.principles : assessment.principles.map(dropDepartment),
    answers: assessment.answers.map((answer) => cutAnswer(answer, without)),
  };
}

function cutAnswer(answer: Answer, without: readonly LeftOut[]): Answer {
  const { note, noteLanguage, reasonWords, department, evidence, ...rest } = answer;
  const has = (part: LeftOut) => !without.includes(part);
  const pieces = evidence?.map((piece) => {
    const { id, type } = piece;
    const { department: _, ...others } = piece;
    return has('evidence') ? (has('names') ? piece : others) : { id, type, title: LEFT };
  });
  return {
    ...rest,
    ...(note ? { note: has('notes') ? note : LEFT } : {}),
    ...(has('notes') && noteLanguage !== undefined ? { noteLanguage } : {}),
    ...(has('notes') && reasonWords !== undefined ? { reasonWords } : {}),
    ...(has('names') && department !== undefined ? { department } : {}),
    ...(pieces ? { evidence: pieces } : {}),
  };
}

function dropDepartment({ department: _, ...state }: PrincipleState): PrincipleState {
  return state;
}

function dropOwners({ owner: _, departments: _others, ...action }: Plan['actions'][number]): Plan['actions'][number] {
  return action;
}

function dropContacts({ contact: _, departments: _others, ...card }: PracticeCard): PracticeCard {
  return card;
}

/** What a room wrote down is a note too; how it voted is not. */
function dropSentences([id, view]: readonly [string, RoomView]): [string, RoomView] {
  const { sentence: _, otherView: _others, ...rest } = view;
  return [id, rest];
}
