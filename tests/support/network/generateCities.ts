/** Fictional cities of any number and years, the same for the same seed: for tests, for measuring and for the sample network. */
import type { ShareAnswer, ShareContent, ShareYear } from '@/domain/file/shareFile';
import { CITY_SIZES } from '@/domain/network/city';
import { LEVELS, type Indicator, type Pack } from '@/domain/pack';
import { CHANGE_REASONS } from '@/domain/years/changeReason';

/** Numbers from 0 to 1, the same row for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Wanted = { seed: number; cities: number; years: readonly number[]; names?: readonly string[] };

const COUNTRIES = ['ES', 'FR', 'PT', 'BR', 'AR', 'KR', 'IT', 'MX', 'SN', 'SE'];
const LANGUAGES: Readonly<Record<string, string[]>> = {
  ES: ['es', 'ca'],
  FR: ['fr'],
  PT: ['pt'],
  BR: ['pt'],
  AR: ['es'],
  KR: ['ko'],
  IT: ['it'],
  MX: ['es'],
  SN: ['fr'],
  SE: ['sv'],
};

/** Share contents, one for each city with all its years. Countries are not even: some have one city. */
export function generateCities(pack: Pack, { seed, cities, years, names = [] }: Wanted): ShareContent[] {
  return Array.from({ length: cities }, (_, index) => {
    const random = createRandom(seed * 100_003 + index);
    const country = COUNTRIES[Math.floor(random() ** 2 * COUNTRIES.length)] ?? 'ES';
    const id = `city-${seed}-${index}`;
    return {
      city: {
        id,
        name: names[index] ?? `City ${index + 1}`,
        country,
        size: CITY_SIZES[Math.floor(random() * CITY_SIZES.length)] ?? 'under50k',
        languages: LANGUAGES[country] ?? [],
        networks: [random() < 0.6 ? 'Atlantic' : 'Inland'],
      },
      consent: { mayBeNamed: random() < 0.7, mayBeCompared: true },
      ...(random() < 0.5 ? { contact: 'Education office' } : {}),
      years: generateYears(pack, id, years, random),
    };
  });
}

/** A city has strengths of its own and moves a little each year; a year may be missing. */
function generateYears(pack: Pack, id: string, years: readonly number[], random: () => number): ShareYear[] {
  const strength = new Map(pack.principles.map((principle) => [principle.id, random() * 3 + 0.4]));
  const known = new Map<string, ShareAnswer>();
  return years
    .filter((_, index) => index === 0 || random() < 0.92)
    .map((year) => {
      for (const indicator of pack.indicators) {
        const before = known.get(indicator.id);
        if (!before || random() < 0.25) {
          known.set(indicator.id, generateAnswer(indicator, strength.get(indicator.principle) ?? 2, before, random));
        }
      }
      for (const [principle, value] of strength) {
        strength.set(principle, Math.min(4, Math.max(0, value + random() * 0.7 - 0.25)));
      }
      return {
        id: `${id}-${year}`,
        year,
        packId: pack.id,
        answers: [...known.values()],
        ...generateExchange(pack, random),
      };
    });
}

function generateAnswer(
  indicator: Indicator,
  strength: number,
  before: ShareAnswer | undefined,
  random: () => number,
): ShareAnswer {
  const base = { indicatorId: indicator.id };
  const chance = random();
  if (chance < 0.06) {
    return { ...base, state: 'unknown' };
  }
  if (chance < 0.09) {
    return { ...base, state: 'notApplicable', reason: 'noPowers' };
  }
  if (chance < 0.14) {
    return { ...base, state: 'unanswered' };
  }
  const reason = before && random() < 0.7 ? CHANGE_REASONS[Math.floor(random() * CHANGE_REASONS.length)] : undefined;
  const changed = reason ? { changeReason: reason } : {};
  switch (indicator.format) {
    case 'scale': {
      const level = Math.min(4, Math.max(0, Math.round(strength + random() * 2 - 1)));
      return { ...base, state: 'answered', level: LEVELS[level] ?? 'notYet', ...changed };
    }
    case 'yesNo': {
      const choice = random() * 4 < strength ? 'yes' : random() < 0.5 ? 'beingPrepared' : 'no';
      return { ...base, state: 'answered', choice, ...changed };
    }
    case 'number': {
      const measures = Object.entries(indicator.measures);
      const [measure = '', { min, max = min + 100 } = { min: 0 }] =
        measures[Math.floor(random() ** 3 * measures.length)] ?? [];
      const value = Math.round((min + (max - min) * (strength / 5 + random() * 0.1)) * 10) / 10;
      return { ...base, state: 'answered', figure: { measure, value } };
    }
  }
}

function generateExchange(pack: Pack, random: () => number): Pick<ShareYear, 'offers' | 'wishes'> {
  const pick = (share: number) => pack.principles.filter(() => random() < share).map(({ id }) => ({ principleId: id }));
  return { offers: pick(0.12), wishes: pick(0.12) };
}
