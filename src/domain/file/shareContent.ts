/** Makes what leaves in a share file out of all that a city has: field by field from the list in `shareFields.ts`. */
import type { Answer } from '@/domain/answer';
import { offerSchema, wishSchema } from '@/domain/network/city';
import type { CityContent, FileAssessment } from './cityFile';
import { SHARE_FIELDS, pickShared, type ShareTick } from './shareFields';
import { EXCHANGE_LIMIT, type ShareAnswer, type ShareContent, type ShareYear } from './shareFile';

/** What a city decides before a share file is made. */
export type ShareChoice = {
  /** Ids of the assessments that leave. Those that cannot are passed over: see `canBeShared`. */
  assessmentIds: readonly string[];
  ticks: readonly ShareTick[];
  /** At most `LINE_LIMIT` characters; leaves only when `contact` is ticked. */
  contact: string;
  mayBeNamed: boolean;
  mayBeCompared: boolean;
};

/** False for a part of a year and for a draft that another one has replaced: neither is what the city says of that year. */
export function canBeShared(assessment: Pick<FileAssessment, 'part' | 'replacedBy'>): boolean {
  return assessment.part === undefined && assessment.replacedBy === undefined;
}

/**
 * What leaves: the chosen years, oldest first, with what was ticked. Of an agreed year the answers of its edition leave; a year
 * whose edition is missing leaves as one that was not agreed.
 */
export function buildShareContent(content: CityContent, choice: ShareChoice): ShareContent {
  const years = content.assessments
    .filter((assessment) => choice.assessmentIds.includes(assessment.id) && canBeShared(assessment))
    .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
    .map(settleYear);
  const shared = pickShared({ ...content, assessments: years }, SHARE_FIELDS, choice.ticks);
  const { city, assessments } = shared as { city: ShareContent['city']; assessments: ShareYear[] };
  const contact = choice.ticks.includes('contact') ? choice.contact.trim() : '';
  return {
    city,
    consent: { mayBeNamed: choice.mayBeNamed, mayBeCompared: choice.mayBeCompared },
    ...(contact === '' ? {} : { contact }),
    years: assessments.map((year) => ({
      ...year,
      answers: year.answers.filter(saysSomething),
      ...(choice.ticks.includes('exchange') ? listExchange(content, year.id) : {}),
    })),
  };
}

/**
 * What the city can show others, from its practice cards, and what it wants to learn, from its priorities; not in their order,
 * which is a matter of the house. What the file could not be opened with stays.
 */
function listExchange({ assessments }: CityContent, id: string): Pick<ShareYear, 'offers' | 'wishes'> {
  const { cards = [], plan } = assessments.find((assessment) => assessment.id === id) ?? {};
  const offers = cards
    .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1))
    .map(({ indicatorId, title, link }) => ({
      principleId: principleOf(indicatorId),
      ...(title?.trim() ? { title: title.trim() } : {}),
      ...(link && offerSchema.shape.link.safeParse(link).success ? { link } : {}),
    }))
    .filter((offer) => offerSchema.safeParse(offer).success)
    .slice(0, EXCHANGE_LIMIT);
  const wanted = (plan?.priorities ?? []).map(({ subject }) =>
    subject.kind === 'principle' ? subject.id : principleOf(subject.id),
  );
  const wishes = [...new Set(wanted)]
    .toSorted()
    .map((principleId) => ({ principleId }))
    .filter((wish) => wishSchema.safeParse(wish).success)
    .slice(0, EXCHANGE_LIMIT);
  return { ...(offers.length > 0 ? { offers } : {}), ...(wishes.length > 0 ? { wishes } : {}) };
}

/** The id of an indicator begins with the number of its principle. */
function principleOf(indicatorId: string): string {
  return `P${indicatorId.slice(0, 2)}`;
}

/** The year as it counts: what was agreed, when it was; without what no longer holds. */
function settleYear({ agreed, editions = [], ...open }: FileAssessment): object {
  const edition = agreed && editions.find(({ revision }) => revision === agreed.revision);
  const frozen = edition?.content.assessment;
  return {
    ...open,
    ...(edition && frozen
      ? {
          packId: frozen.packId,
          agreed: { revision: edition.revision, date: edition.date, body: edition.body },
        }
      : {}),
    answers: (frozen ?? open).answers.map(settleAnswer).toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1)),
  };
}

/** A row may remember more than it says: a reason from before it was answered, a figure without a value, an empty note. */
function settleAnswer(answer: Answer): Answer {
  const { figure, reason, reasonWords, changeReason, note, noteLanguage, evidence, ...rest } = answer;
  const pieces = evidence?.filter(({ title, link }) => title.trim() || link) ?? [];
  return {
    ...rest,
    ...(answer.state === 'answered' && figure ? { figure } : {}),
    ...(answer.state === 'notApplicable' && reason ? { reason } : {}),
    ...(answer.state === 'notApplicable' && reasonWords?.trim() ? { reasonWords } : {}),
    ...(answer.state === 'answered' && changeReason ? { changeReason } : {}),
    ...(note?.trim() ? { note, ...(noteLanguage ? { noteLanguage } : {}) } : {}),
    ...(pieces.length > 0 ? { evidence: pieces } : {}),
  };
}

/** An unanswered row with nothing beside it is the same as no row. */
function saysSomething({ state, indicatorId: _, ...others }: ShareAnswer): boolean {
  return state !== 'unanswered' || Object.keys(others).length > 0;
}
