import type { Section } from '@/domain/document/model';
import { FEWEST_CITIES, FEWEST_FOR_HALF } from '@/domain/network/distribution';
import type { NetworkInput } from './networkInput';

const RULES = ['self', 'level', 'middle', 'counts', 'change', 'coverage', 'order'] as const;
const HELD_BACK = ['few', 'half', 'names', 'edition'] as const;

/** How it was computed, and what is held back and why, in plain words. */
export function buildRules({ t, figures }: NetworkInput): Section {
  const isNamed = figures.others?.mayShowNames;
  const values = { fewest: FEWEST_CITIES, half: FEWEST_FOR_HALF };
  return {
    id: 'rules',
    heading: t('exports.network.rules.heading'),
    blocks: RULES.map((rule) => ({ kind: 'text', text: t(`exports.network.rules.${rule}`, values) })),
    sections: [
      {
        id: 'held-back',
        heading: t('exports.network.heldBack.heading'),
        blocks: [
          ...HELD_BACK.map((rule) => ({
            kind: 'text' as const,
            text: t(`exports.network.heldBack.${rule === 'names' && isNamed ? 'namesOn' : rule}`, values),
          })),
          ...(figures.edition && !figures.others
            ? [{ kind: 'text' as const, text: t('exports.network.heldBack.onlyEdition', values) }]
            : []),
        ],
        sections: [],
      },
    ],
  };
}
