/** The three years of the sample city, as reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityContent } from '@/domain/file/cityFile';
import { buildReport, type Report } from '@/domain/report';
import { FIRST_PACK, firstPack } from './nextPack';

const FILE = join(import.meta.dirname, '../../../indicators', FIRST_PACK, 'samples/pontelume.json');
const content = JSON.parse(readFileSync(FILE, 'utf8')) as CityContent;

/** The report of 2024, 2025 or 2026. */
export function reportPontelume(year: number): Report {
  const assessment = content.assessments.find((item) => item.year === year);
  if (!assessment) {
    throw new Error(`Pontelume has no assessment of ${year}`);
  }
  return buildReport(content.city, assessment, firstPack);
}
