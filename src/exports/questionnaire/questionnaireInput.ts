import type { ReportInput } from '@/exports/document/reportInput';

/** The words that every questionnaire is made of. */
export type QuestionnaireWords = Pick<ReportInput, 'pack' | 't' | 'format' | 'language' | 'direction'>;

/** A questionnaire is that of a city and its year, or one that nobody has put a name on yet. */
export type QuestionnaireInput = ReportInput | QuestionnaireWords;
