// @vitest-environment node
import { join } from 'node:path';
import { getPack } from '@/data/packs';
import { listQuestions } from '@/domain/network/collect';
import { decodeAnswers } from '@/domain/network/decode';
import { pickShown } from '@/domain/network/disclosure';
import { countIndicators, listExchanges, listNobodyYet, listUnknowns } from '@/domain/network/learn';
import { networkContentSchema, type NetworkContent } from '@/domain/network/network';
import { buildView, listYears } from '@/domain/network/view';
import type { Pack } from '@/domain/pack';
import text from '../../indicators/educating-cities-2026/samples/network/four-rivers.json?raw';
import { buildSampleNetwork } from '../support/network/sampleNetwork';
import { scorePrincipleWithPencil, toNumber, type PencilLevel } from '../support/pencil';
import { sha256 } from '../../vite.config';

const PATH = 'indicators/educating-cities-2026/samples/network/four-rivers.json';
const { network, records } = JSON.parse(text) as NetworkContent;
const ofYear = (year: number) => records.filter((record) => record.year === year);

let pack: Pack;
beforeAll(async () => {
  pack = await getPack('educating-cities-2026');
});

describe('the sample network', () => {
  it('is what its script makes: run this test with --update when it is not', async () => {
    const made = buildSampleNetwork(pack, sha256);
    const lines = made.records.map((record) => JSON.stringify(record)).join(',\n');
    const written = `{\n"network": ${JSON.stringify(made.network)},\n"records": [\n${lines}\n]\n}\n`;
    await expect(written).toMatchFileSnapshot(join(import.meta.dirname, '../..', PATH));
  });

  it('is the content of a network file, marked as a sample, and small', () => {
    expect(networkContentSchema.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
    expect(network.sample).toBe(true);
    expect(records.filter(({ sample }) => !sample)).toEqual([]);
    expect(new TextEncoder().encode(text).length).toBeLessThan(250_000);
  });

  it('has 24 cities of 8 countries and five years, with cities that joined later and gaps', () => {
    expect(new Set(records.map(({ cityId }) => cityId)).size).toBe(24);
    expect(new Set(records.map(({ country }) => country)).size).toBe(8);
    expect(listYears(records)).toEqual([2026, 2025, 2024, 2023, 2022]);
    expect(listYears(records).map((year) => ofYear(year).length)).toEqual([24, 21, 17, 14, 9]);
    expect(listQuestions(records)).toEqual([]);
    const hidden = records.filter(({ mayBeNamed }) => !mayBeNamed).map(({ name }) => name);
    expect(new Set(hidden)).toEqual(
      new Set(['Montaucler', 'Valbrisonne', 'Port-Esquelle', 'Rochemelle', 'Beauriselle']),
    );
  });

  it('has the levels that its answers give with pencil and paper', () => {
    const wrong = records.flatMap((record) => {
      const answers = Object.fromEntries(decodeAnswers(record, pack));
      return pack.principles.flatMap(({ id }, index) => {
        const own = pack.indicators.filter(({ principle }) => principle === id);
        const whole = scorePrincipleWithPencil(own, answers);
        const { level, answered, applicable } = record.principles[index] ?? {};
        const isRight = isSame(level, whole) && answered === whole.answered && applicable === whole.applicable;
        return isRight ? [] : [`${record.id} ${id}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('shows some countries, sizes and networks, and holds others back', () => {
    const { groups } = buildView(records, 2026, [pack]);
    const shown = (filters: Parameters<typeof pickShown>[1]) => pickShown(groups, filters).length;
    expect(shown({ country: 'ES' })).toBe(6);
    expect(shown({ country: 'FR' })).toBe(5);
    expect(shown({ country: 'PT' })).toBe(0);
    expect(shown({ country: 'KR' })).toBe(0);
    expect(shown({ country: 'ES', size: 'under50k' })).toBe(0);
    expect(shown({ language: 'pt' })).toBeGreaterThanOrEqual(5);
  });

  it('has something to learn: offers, wishes, what nobody does, what many do not know', () => {
    const facts = countIndicators(ofYear(2026), [pack]);
    expect(listNobodyYet(facts).map(({ indicatorId }) => indicatorId)).toEqual(
      expect.arrayContaining(['09.I3', '20.I2']),
    );
    expect(listUnknowns(facts).map(({ indicatorId }) => indicatorId)).toContain('17.I3');
    const exchanges = listExchanges(ofYear(2026), pack.principles);
    expect(exchanges.filter(({ offers, asks }) => offers.length > 0 && asks.length > 0).length).toBeGreaterThan(5);
  });
});

function isSame(level: number | null | undefined, { value }: PencilLevel): boolean {
  return value === undefined ? level === null : Math.abs((level ?? -1) - toNumber(value)) < 1e-9;
}
