/** Share files: what a city hands to its network, made here and never sent. */
import type { CityContent } from '@/domain/file/cityFile';
import { cityFileName } from '@/domain/file/fileName';
import { buildShareContent, type ShareChoice } from '@/domain/file/shareContent';
import { writeShareFile } from '@/domain/file/shareFile';
import { hashText } from '@/data/browser/hash';
import type { FileToSave } from '@/data/browser/saveFile';
import type { HeaderWords } from './cityFiles';

/**
 * The share file of a city under this choice. `content` is what the person has seen in the preview, so that nothing leaves
 * that another tab has changed in the meantime; `savedAt` is the moment that the file says.
 */
export function buildShareFile(
  content: CityContent,
  choice: ShareChoice,
  words: HeaderWords,
  savedAt: string,
): FileToSave & { content: string } {
  const share = buildShareContent(content, choice);
  const ids = share.years.map(({ id }) => id);
  const tool = `Educating Cities self-assessment ${__APP_VERSION__}`;
  return {
    name: cityFileName(
      { city: content.city, assessments: content.assessments.filter(({ id }) => ids.includes(id)) },
      savedAt,
      'json',
      'share',
    ),
    content: writeShareFile(share, choice.ticks, { ...words, savedAt, tool }, hashText),
    type: 'application/json',
  };
}
