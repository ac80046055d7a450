/**
 * The sample network: 24 fictional cities and five years, drawn by `generateCities` and bent to tell something: who joined when,
 * what nobody does yet, what many moved in and why. `npx vitest run tests/indicators/sampleNetwork.test.ts --update` writes it.
 */
import { LEVELS, type Indicator, type Pack } from '@/domain/pack';
import { pointsOf } from '@/domain/answer';
import type { ShareAnswer, ShareContent, ShareYear } from '@/domain/file/shareFile';
import type { NetworkContent } from '@/domain/network/network';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import type { ChangeReason } from '@/domain/years/changeReason';
import { createRandom, generateCities } from './generateCities';
import { FIGURES, OFFERS, SAMPLE_CITIES, SAMPLE_YEARS, type SampleCity } from './sampleStories';

const SEED = 2026;

/** The whole network as its file holds it. */
export function buildSampleNetwork(pack: Pack, sha256: (text: string) => string): NetworkContent {
  const drawn = generateCities(pack, { seed: SEED, cities: SAMPLE_CITIES.length, years: SAMPLE_YEARS });
  const records = drawn.flatMap((content, index) => {
    const story = SAMPLE_CITIES[index];
    return story ? tellCity(content, story, index, pack, sha256) : [];
  });
  return {
    network: {
      id: 'sample-four-rivers',
      name: 'Four Rivers network',
      createdAt: '2022-03-01T09:00:00.000Z',
      sample: true,
      editions: [],
    },
    records,
  };
}

function tellCity(
  content: ShareContent,
  story: SampleCity,
  index: number,
  pack: Pack,
  sha256: (text: string) => string,
): NetworkYear[] {
  const id = `sample-${story.name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()}`;
  const { name, country, size, languages, networks } = story;
  const told: Pick<ShareContent, 'city' | 'consent' | 'contact'> = {
    city: { id, name, country, size, languages: [...languages], networks: [...networks], sample: true },
    consent: { mayBeNamed: story.mayBeNamed ?? true, mayBeCompared: true },
    ...(story.hasContact ? { contact: `Education office, ${id.slice('sample-'.length)}@example.org` } : {}),
  };
  let before: ReadonlyMap<string, ShareAnswer> = new Map();
  return SAMPLE_YEARS.filter((year) => year >= story.joined && year !== story.gap).map((year) => {
    const answers = tellAnswers(content, year, index, pack, before);
    before = new Map(answers.map((answer) => [answer.indicatorId, answer]));
    const open: ShareYear = { id: `${id}-${year}`, year, packId: pack.id, answers };
    const isAgreed = year < 2026 || index % 3 !== 0;
    const agreed = { revision: 1, date: `${year}-10` };
    const savedAt = `${year}-11-${String((index % 20) + 1).padStart(2, '0')}T10:00:00.000Z`;
    const facts = { savedAt, sha256 };
    const levels = condenseYear(told, open, pack, facts).principles.map(({ level }) => level);
    return condenseYear(told, { ...open, ...(isAgreed ? { agreed } : {}), ...tellExchange(levels, pack) }, pack, facts);
  });
}

function tellAnswers(
  { years }: ShareContent,
  year: number,
  index: number,
  pack: Pack,
  before: ReadonlyMap<string, ShareAnswer>,
): ShareAnswer[] {
  // A year that the generator left out goes on from the one before it.
  const drawn = years.filter((other) => other.year <= year).at(-1)?.answers ?? [];
  const byId = new Map(drawn.map((answer) => [answer.indicatorId, answer]));
  return pack.indicators.flatMap((indicator) => {
    const own = byId.get(indicator.id);
    const told =
      indicator.format === 'number'
        ? tellFigure(indicator.id, year, index)
        : own && bendAnswer(own, indicator, year, index);
    return told && told.state !== 'unanswered' ? [withReason(told, before.get(indicator.id), index)] : [];
  });
}

/** What nobody does yet, what many moved in since 2024, and a year in which some read more strictly. */
function bendAnswer(answer: ShareAnswer, { id, principle }: Indicator, year: number, index: number): ShareAnswer {
  const { changeReason: _, ...plain } = answer;
  if (id === '17.I3' && index % 2 === 0) {
    return { indicatorId: id, state: 'unknown' };
  }
  const level = plain.level === undefined ? undefined : LEVELS.indexOf(plain.level);
  if (level === undefined) {
    return plain;
  }
  const shift =
    (principle === 'P13' && index % 4 !== 0 ? Math.max(0, year - 2023) * 0.7 - 1 : 0) +
    (principle === 'P01' && index % 3 === 0 && year >= 2024 ? -1 : 0) +
    (principle === 'P07' ? -0.8 : 0);
  const highest = id === '20.I2' || id === '09.I3' ? 2 : 4;
  const bent = Math.min(highest, Math.max(0, Math.round(level + shift)));
  return { ...plain, level: LEVELS[bent] ?? 'notYet' };
}

/** Few figures are told, as in real cities; the others are not known or were never asked for. */
function tellFigure(id: string, year: number, index: number): ShareAnswer | undefined {
  const random = createRandom(SEED + index * 97 + Number(id.slice(0, 2)));
  const story = FIGURES[id];
  if (!story) {
    return random() < 0.3 ? { indicatorId: id, state: 'unknown' } : undefined;
  }
  const measure = (random() < 0.25 ? story.rare : undefined) ?? story.usual;
  const { low, high, drift, decimals } = measure;
  const value = low + random() * (high - low) + drift * (year - 2022) + random() * drift;
  return {
    indicatorId: id,
    state: 'answered',
    figure: { measure: measure.id, value: Number(value.toFixed(decimals)) },
  };
}

/** Why the level is not that of the year before: most changes have a reason that fits their direction. */
function withReason(answer: ShareAnswer, before: ShareAnswer | undefined, index: number): ShareAnswer {
  const [from, to] = [before, answer].map((item) => (item ? pointsOf(item) : undefined));
  if (from === undefined || to === undefined || from === to) {
    return answer;
  }
  const turn = (index * 7 + Number(answer.indicatorId.slice(0, 2)) * 3 + from) % 10;
  const reasons: (ChangeReason | undefined)[] =
    to > from
      ? [
          'realProgress',
          'realProgress',
          'realProgress',
          'realProgress',
          'betterEvidence',
          'betterEvidence',
          'correction',
        ]
      : ['stricterReading', 'stricterReading', 'stricterReading', 'realSetback', 'realSetback', 'correction'];
  const changeReason = reasons[turn];
  return { ...answer, ...(changeReason ? { changeReason } : {}) };
}

/** A city offers what it is best at, where that is 3 or more, and asks for what it is weakest in. */
function tellExchange(levels: readonly (number | null)[], pack: Pack): Pick<ShareYear, 'offers' | 'wishes'> {
  const sorted = pack.principles
    .map(({ id }, index) => ({ principleId: id, level: levels[index] ?? undefined }))
    .flatMap(({ principleId, level }) => (level === undefined ? [] : [{ principleId, level }]))
    .toSorted((a, b) => b.level - a.level);
  const offers = sorted.filter(({ level }) => level >= 3).slice(0, 3);
  return {
    offers: offers.map(({ principleId }) => ({ principleId, title: OFFERS[principleId] ?? '' })),
    wishes: sorted.slice(-2).map(({ principleId }) => ({ principleId })),
  };
}
