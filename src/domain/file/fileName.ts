/** Names of files: they must survive every system and every mail. */
import type { CityContent } from './cityFile';

/** Latin letters that do not come apart into a plain one and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * File name in ASCII without spaces, under 140 characters:
 * `educating-cities_Granollers_2025-2026_all_rev012_2026-11-22.json`. `part` says what of the city is in it. A city whose name
 * has no Latin letter is called `city`.
 */
export function cityFileName(
  content: Pick<CityContent, 'city' | 'assessments'>,
  savedAt: string,
  ending = 'json',
  part = 'all',
  revision?: number,
): string {
  const years = content.assessments.map(({ year }) => year);
  const span = [...new Set([Math.min(...years), Math.max(...years)])].filter(Number.isFinite).join('-');
  const words = [
    'educating-cities',
    toPlainWord(content.city.name) || 'city',
    span,
    part.split('_').map(toPlainWord).filter(Boolean).join('_').slice(0, 40) || 'part',
    revision === undefined ? '' : `rev${String(revision).padStart(3, '0')}`,
    content.city.sample ? 'SAMPLE' : '',
    savedAt.slice(0, 10),
  ];
  return `${words.filter(Boolean).join('_')}.${ending}`;
}

/** At most 40 Latin letters and digits, with hyphens between words; empty when there are none in it. */
function toPlainWord(text: string): string {
  return text
    .replace(/[ßæœøłđðþı]/gi, toPlainLetters)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

function toPlainLetters(letter: string): string {
  const small = letter.toLowerCase();
  const plain = PLAIN_LETTERS[small] ?? '';
  return letter === small ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}
