/** Files as somebody elsewhere has changed them. */
import { parseCityFile, writeCityFile, type FileAssessment } from '@/domain/file/cityFile';
import { hashWithNode } from '../../support/cityFile';

export const WORDS = { about: 'A city', language: 'en' };

/** The same file with another year in it. */
export function changeIn(text: string, change: (year: FileAssessment) => FileAssessment): string {
  const file = parseCityFile(text, hashWithNode);
  if (!file.ok) {
    throw new Error(file.refusal.reason);
  }
  const [year] = file.content.assessments;
  const content = { ...file.content, assessments: [change(year as FileAssessment)] };
  return writeCityFile(content, { ...WORDS, savedAt: file.savedAt, tool: 'tests', revision: 2 }, hashWithNode);
}
