/** The sample city with the words of its people made unreadable: what is still readable on a screen is said by the tool. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCityFile, type CityContent } from '@/domain/file/cityFile';
import { hashText, MOMENT } from '../cityFile';
import type { TextFile } from '../cityOfficer';

const PATH = '../../../../indicators/educating-cities-2026/samples/pontelume.json';

/** Fields that people fill in as they like. */
const OF_ANSWERS = ['note', 'title', 'place', 'source', 'breakdown', 'reasonWords', 'department'];
const OF_PLANS = ['difference', 'owner', 'departments', 'costNote'];
const OF_CARDS = ['summary', 'partners', 'impact', 'transferability', 'contact'];
const OWN_WORDS = new Set([...OF_ANSWERS, ...OF_PLANS, ...OF_CARDS]);
const hide = (words: string) => words.replace(/\p{L}/gu, 'ɵ');

/** The same words in length and place, in letters that no language of the tool uses. */
export function writeWordlessSample(): TextFile {
  const content = JSON.parse(readFileSync(join(import.meta.dirname, PATH), 'utf8'), (key, value: unknown) => {
    if (key === 'link') {
      return 'https://example.org/1';
    }
    if (!OWN_WORDS.has(key)) {
      return value;
    }
    return Array.isArray(value) ? value.map(String).map(hide) : typeof value === 'string' ? hide(value) : value;
  }) as CityContent;
  const header = { about: 'Complete copy.', language: 'en', savedAt: MOMENT, tool: 'tests' };
  return { name: 'sample.json', text: writeCityFile(content, header, hashText) };
}
