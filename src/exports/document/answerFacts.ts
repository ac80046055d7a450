/** Everything a city said about one indicator, as facts and a table. Nothing that was typed is left out, whatever the state. */
import { LEVEL_POINTS, stateOf, type Answer, type Evidence } from '@/domain/answer';
import { evidenceStrength, lacksEvidence } from '@/domain/evidence';
import type { Indicator } from '@/domain/pack';
import type { Block, Fact, Lines, Table, Text, Typed } from '@/domain/document/model';
import { describeFigure, describeValue } from './figureFacts';
import { formatPartialDate, type ReportInput } from './reportInput';
import { describeRoom } from './roomFacts';

/** The facts and the evidence of an answer. `indicator` is undefined when its words are missing. */
export function describeAnswer(
  answer: Answer | undefined,
  indicator: Indicator | undefined,
  input: ReportInput,
): Block[] {
  const facts: Fact[] = [{ label: input.t('exports.answer.answer'), value: describeChoice(answer, indicator, input) }];
  if (!answer) {
    return [{ kind: 'facts', facts }];
  }
  facts.push(...describeReason(answer, input), ...describeFigure(answer.figure, indicator, input));
  facts.push(...describeRemarks(answer, input), ...describeRoom(answer.indicatorId, answer.method, input));
  const evidence = answer.evidence ?? [];
  return [
    { kind: 'facts', facts },
    ...(evidence.length > 0 ? [listEvidence(answer.indicatorId, evidence, input)] : []),
  ];
}

/** What was chosen and, below it, the text of that choice; the state in words where nothing was. */
export function describeChoice(
  answer: Answer | undefined,
  indicator: Indicator | undefined,
  input: ReportInput,
): Lines {
  const { t, pack } = input;
  if (answer?.state !== 'answered') {
    return t(`state.${stateOf(answer)}`);
  }
  const { level, choice, figure } = answer;
  if (level !== undefined) {
    const name = pack.scale.find(({ id }) => id === level)?.name ?? level;
    const words = t('exports.answer.level', { value: LEVEL_POINTS[level], name });
    return indicator?.format === 'scale' ? [words, indicator.levels[level]] : words;
  }
  if (choice !== undefined) {
    const words = pack.choices[choice];
    return indicator?.format === 'yesNo' ? [words, indicator.choices[choice]] : words;
  }
  return describeValue(figure?.value, figure, indicator, input) ?? t('state.answered');
}

/** Why it does not apply: the reason of the list, and the words of the city. */
export function listReasons({ reason, reasonWords }: Answer, { t }: ReportInput): Text[] {
  return [...(reason ? [t(`reasons.${reason}`)] : []), ...(reasonWords ? [{ typed: reasonWords }] : [])];
}

/** A reason stays when the answer changes, so it may stand beside a level: then it says so. */
function describeReason(answer: Answer, input: ReportInput): Fact[] {
  const { t } = input;
  const lines = listReasons(answer, input);
  if (lines.length === 0) {
    return answer.state === 'notApplicable'
      ? [{ label: t('exports.answer.reason'), value: t('exports.answer.noReason') }]
      : [];
  }
  const label = answer.state === 'notApplicable' ? t('exports.answer.reason') : t('exports.answer.earlierReason');
  return [{ label, value: lines }];
}

function describeRemarks(answer: Answer, { t }: ReportInput): Fact[] {
  const facts: Fact[] = [];
  if (answer.note) {
    facts.push({ label: t('exports.answer.note'), value: typedNote(answer) });
  }
  const strength = evidenceStrength(answer);
  if (answer.state === 'answered' || strength !== 'none') {
    const words = t(`evidence.strengths.${strength}`);
    facts.push({
      label: t('exports.answer.strength'),
      value: lacksEvidence(answer) ? [words, t('evidence.notEvidenced')] : words,
    });
  }
  if (answer.confidence) {
    facts.push({ label: t('exports.answer.confidence'), value: t(`confidence.${answer.confidence}`) });
  }
  if (answer.changeReason) {
    facts.push({ label: t('exports.answer.changeReason'), value: t(`changeReasons.${answer.changeReason}`) });
  }
  if (answer.discuss) {
    facts.push({ label: t('exports.answer.discuss'), value: t('exports.answer.toDiscuss') });
  }
  if (answer.department) {
    facts.push({ label: t('exports.answer.department'), value: { typed: answer.department } });
  }
  return facts;
}

/** A language tag goes into the document only when it looks like one. */
export function typedNote({ note = '', noteLanguage }: Answer): Typed {
  const known = noteLanguage !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(noteLanguage);
  return { typed: note, ...(known ? { language: noteLanguage } : {}) };
}

function listEvidence(indicatorId: string, evidence: readonly Evidence[], { t, language }: ReportInput): Table {
  const column = (name: 'title' | 'type' | 'date' | 'place' | 'department') => t(`exports.evidence.${name}`);
  return {
    kind: 'table',
    caption: t('exports.evidence.caption', { indicator: indicatorId }),
    columns: [column('title'), column('type'), column('date'), column('place'), column('department')],
    rows: evidence.map(({ id, title, type, date, place, link, department }) => ({
      key: id,
      cells: [
        title ? { typed: title } : t('exports.evidence.untitled'),
        t(`evidence.types.${type}`),
        date ? formatPartialDate(date, language) : '–',
        place || link ? [...(place ? [{ typed: place }] : []), ...(link ? [{ link }] : [])] : '–',
        department ? { typed: department } : '–',
      ],
    })),
  };
}
