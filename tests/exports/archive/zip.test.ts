import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { usualChoice, type DocumentChoice } from '@/domain/document/choice';
import { leaveOut } from '@/domain/document/leaveOut';
import { DATA_TABLES } from '@/exports/archive/dataTables';
import { writeArchive, type ArchiveWork } from '@/exports/archive/zip';
import { DOCUMENTS } from '@/exports/documents';
import { REAL_CITY, realAssessment, reportInput, shorten } from '../reportCity';

const CITY_FILE = { name: 'educating-cities_Riudefonts_2026_all_2026-11-22.json', content: '{"kind":"city"}\n' };

type Patch = Partial<ArchiveWork> & { languages?: string[]; without?: DocumentChoice['without'] };

async function writeFiles({ languages = ['en'], without = [], ...rest }: Patch = {}) {
  const work = await realAssessment(shorten);
  const inputOf = async (language: string) => ({
    ...leaveOut(await reportInput(work, REAL_CITY, language, shorten, language), without),
    without,
  });
  const [first = 'en', ...others] = languages;
  const inputs = [await inputOf(first), ...(await Promise.all(others.map(inputOf)))] as const;
  const blob = await writeArchive({
    inputs,
    choice: { ...usualChoice('full'), without },
    files: { city: async () => CITY_FILE },
    ...rest,
  });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, files: unzipSync(bytes) };
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

describe('the zip of everything', () => {
  it('holds every document in each language, every table, the pictures and the city file', async () => {
    const { files } = await writeFiles({ languages: ['fr', 'es'] });
    const reports = DOCUMENTS.flatMap(({ part }) =>
      ['fr', 'es'].flatMap((language) => ['html', 'docx'].map((ending) => `reports/${part}_${language}.${ending}`)),
    );
    const tables = DATA_TABLES.map(({ id }) => `tables/${id}.csv`);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...reports,
        ...tables,
        'tables/tables.xlsx',
        'tables/data-dictionary.csv',
        'pictures/01_profile_fr.svg',
        `city/${CITY_FILE.name}`,
        'README.txt',
        'SHA256SUMS',
      ]),
    );
    expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^pictures\/.*_profile_es\.svg$/));
    for (const path of Object.keys(files)) {
      expect(path).toMatch(/^[\w./-]+$/);
      expect(files[path]?.length).toBeGreaterThan(0);
    }
    expect(textOf(files[`city/${CITY_FILE.name}`])).toBe(CITY_FILE.content);
    expect(textOf(files['reports/report_es.html'])).toContain('Informe de autoevaluación');
    expect(textOf(files['tables/evidence.csv'])).toContain('"2024-03-14"');
    expect(textOf(files['README.txt'])).toContain('Langue des tableaux\u00A0: Français.');
  }, 120_000);

  it('explains every file, and gives the fingerprint of each', async () => {
    const { files } = await writeFiles();
    const readMe = textOf(files['README.txt']);
    const sums = textOf(files.SHA256SUMS).trimEnd().split('\n');
    for (const [path, bytes] of Object.entries(files)) {
      expect(readMe.split('\r\n')).toContain(path);
      if (path !== 'SHA256SUMS') {
        expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${path}`);
      }
    }
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    expect(readMe).toContain('not externally checked');
    expect(readMe).not.toMatch(/\{\{|archive\./);
  }, 120_000);

  it('is the same in every byte when it is made again', async () => {
    const [one, other] = [await writeFiles(), await writeFiles()];
    const differing = Object.keys(one.files).filter((path) => textOf(one.files[path]) !== textOf(other.files[path]));
    expect(differing).toEqual([]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  }, 120_000);

  it('lets out no more than was chosen: then the complete city file stays away, and the text says so', async () => {
    const { files } = await writeFiles({ without: ['names', 'notes', 'evidence'] });
    expect(Object.keys(files).filter((path) => path.startsWith('city/'))).toEqual([]);
    expect(textOf(files['README.txt'])).toContain('names, notes, and evidence');
    for (const [path, bytes] of Object.entries(files)) {
      expect([path, /technician|Secretariat|Local education plan/.test(textOf(bytes))]).toEqual([path, false]);
    }
  }, 120_000);

  it('tells how far it is, and stops when nobody wants it any more', async () => {
    const told: number[] = [];
    const stop = new DOMException('Nobody wants this file any more', 'AbortError');
    const onProgress = (done: number, total: number) => {
      expect(total).toBeGreaterThan(done);
      told.push(done);
      if (done === 3) {
        throw stop;
      }
    };
    await expect(writeFiles({ onProgress })).rejects.toBe(stop);
    expect(told).toEqual([0, 1, 2, 3]);
  }, 120_000);
});
