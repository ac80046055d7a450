import { CONFIDENCES, type Answer, type Evidence } from '@/domain/answer';
import type { Block, Fact, Lines, Text } from '@/domain/document/model';
import { typedNote } from '@/exports/document/answerFacts';
import { formatPartialDate } from '@/exports/document/reportInput';
import { describeRoom } from '@/exports/document/roomFacts';
import type { QuestionnaireInput } from './questionnaireInput';

/** What stands around an answer: words, evidence, how sure somebody is, who answered and when. What is there stands above its lines. */
export function buildRemarksForm(answer: Answer | undefined, input: QuestionnaireInput): Block[] {
  const { t, format } = input;
  const ownWords: Fact[] = [
    ...(answer?.reasonWords ? [{ label: t('assess.reasonWords'), value: { typed: answer.reasonWords } }] : []),
    ...(answer?.changeReason
      ? [{ label: t('exports.answer.changeReason'), value: t(`changeReasons.${answer.changeReason}`) }]
      : []),
  ];
  const notes: Fact[] = [
    ...(answer?.note ? [{ label: t('exports.answer.note'), value: typedNote(answer) }] : []),
    ...(answer && 'report' in input ? describeRoom(answer.indicatorId, answer.method, input) : []),
  ];
  const evidence = (answer?.evidence ?? []).filter(hasWords).map((piece, place): Fact => ({
    label: t('assess.evidenceNumber', { number: format.number(place + 1) }),
    value: describeEvidence(piece, input),
  }));
  return [
    ...asFacts(ownWords),
    { kind: 'writing', label: t('questionnaire.remarks.who'), lines: 1 },
    ...asFacts(notes),
    { kind: 'writing', label: t('questionnaire.remarks.note'), lines: answer?.note ? 2 : 3 },
    ...asFacts(evidence),
    { kind: 'writing', label: t('questionnaire.remarks.evidence'), lines: evidence.length > 0 ? 1 : 2 },
    {
      kind: 'choices',
      label: t('assess.confidence'),
      inRow: true,
      options: CONFIDENCES.map((confidence) => ({
        key: confidence,
        text: t(`confidence.${confidence}`),
        chosen: answer?.confidence === confidence,
      })),
    },
    {
      kind: 'choices',
      label: t('questionnaire.remarks.discuss'),
      inRow: true,
      options: [{ key: 'discuss', text: t('questionnaire.remarks.discussYes'), chosen: answer?.discuss ?? false }],
    },
    {
      kind: 'fields',
      fields: [
        {
          label: t('questionnaire.remarks.department'),
          value: answer?.department ? { typed: answer.department } : undefined,
        },
        { label: t('questionnaire.remarks.date'), value: answer && format.day(answer.at) },
      ],
    },
  ];
}

function asFacts(facts: Fact[]): Block[] {
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

/** False for a piece of which only the kind was kept, because evidence is left out. */
function hasWords({ title, date, place, link, department }: Evidence): boolean {
  return [title, date, place, link, department].some(Boolean);
}

function describeEvidence(
  { title, type, date, place, link, department }: Evidence,
  { t, language }: QuestionnaireInput,
): Lines {
  const kind = t(`evidence.types.${type}`);
  const typed = (words: string | undefined): Text[] => (words ? [{ typed: words }] : []);
  return [
    ...typed(title),
    date ? t('questionnaire.remarks.kind', { kind, date: formatPartialDate(date, language) }) : kind,
    ...typed(place),
    ...(link ? [{ link }] : []),
    ...typed(department),
  ];
}
