// @vitest-environment node
import type { YearOutcome } from '@/domain/network/collect';
import { isMailed, NEEDS, sortFiles, type OpenedFile } from '@/features/network/collect/outcomes';
import en from '@/i18n/locales/en.json';

const PACK = 'educating-cities-2026';
let last = 0;
const opened = (outcomes: YearOutcome[], more: Partial<OpenedFile> = {}): OpenedFile => ({
  id: (last += 1),
  file: `${last}.json`,
  years: outcomes.map((outcome, index) => ({ year: 2024 + index, outcome, packId: PACK })),
  otherPacks: [],
  ...more,
});
const kindOf = (file: OpenedFile) => {
  const { needs, fine } = sortFiles([file]);
  return [...needs, ...fine].map(({ kind }) => kind);
};

it('puts a file with several years where it asks most of a person', () => {
  expect(kindOf(opened(['taken', 'question', 'duplicate']))).toEqual(['question']);
  expect(kindOf(opened(['duplicate', 'newer']))).toEqual(['newer']);
  expect(kindOf(opened(['duplicate', 'older']))).toEqual(['duplicate']);
  expect(kindOf(opened(['older']))).toEqual(['older']);
  expect(kindOf(opened(['taken'], { otherPacks: [{ year: 2030, packId: 'later' }] }))).toEqual(['otherPack']);
  expect(kindOf(opened(['taken'], { network: 'Atlantic' }))).toEqual(['network']);
  expect(kindOf(opened([], { refusal: { reason: 'wholeCopy' } }))).toEqual(['wholeCopy']);
});

it('counts each file once, whatever became of it', () => {
  const files = [
    opened(['taken', 'taken']),
    opened(['newer']),
    opened(['duplicate']),
    opened(['older']),
    opened(['question']),
    opened([], { refusal: { reason: 'damaged' } }),
  ];
  const { used, here, needing } = sortFiles(files);
  expect({ used, here, needing }).toEqual({ used: 2, here: 2, needing: 2 });
});

it('has a text for the mail of every need that a city can do something about, and of no other', () => {
  const words = en.network.collect.refused as Record<string, { mail?: string }>;
  const mailed = NEEDS.filter((need) => words[need]?.mail !== undefined);
  expect(NEEDS.filter(isMailed)).toEqual(mailed);
});
