/** What the network does not do yet, does not know yet, and what it counts in its own units. */
import type { Block, Section } from '@/domain/document/model';
import { listNobodyYet, listUnknowns } from '@/domain/network/learn';
import { compareIndicators } from '@/domain/pack';
import { countCities, describeSpread, findMeasure, nameIndicator, type NetworkInput } from './networkInput';
import type { OtherFigures } from './yearFigures';

/** Indicators that 5 cities or more have answered and none at level 3 or 4. */
export function buildNobody({ indicators }: OtherFigures, input: NetworkInput): Section {
  const { t } = input;
  const facts = listNobodyYet(indicators).toSorted((a, b) =>
    compareIndicators({ id: a.indicatorId }, { id: b.indicatorId }),
  );
  return listOrSay('nobody', facts.length, input, {
    kind: 'table',
    caption: t('exports.network.nobody.caption', { count: facts.length }),
    columns: [t('exports.columns.indicator'), t('exports.network.columns.answered')],
    rows: facts.map(({ indicatorId, known }) => ({
      key: indicatorId,
      cells: [nameIndicator(input, indicatorId), countCities(known, input)],
    })),
  });
}

/** What most cities do not know, where 5 or more said so. */
export function buildUnknowns({ indicators, rows }: OtherFigures, input: NetworkInput): Section {
  const { t, format } = input;
  const facts = listUnknowns(indicators);
  return listOrSay('unknowns', facts.length, input, {
    kind: 'table',
    caption: t('exports.network.unknowns.caption'),
    columns: [t('exports.columns.indicator'), t('exports.network.unknowns.column')],
    rows: facts.map(({ indicatorId, unknown }) => ({
      key: indicatorId,
      cells: [
        nameIndicator(input, indicatorId),
        t('exports.network.cells.of', { number: format.number(unknown), total: format.number(rows.length) }),
      ],
    })),
  });
}

/** Numbers in their own units, each measure for itself. */
export function buildNumbers({ numbers }: OtherFigures, input: NetworkInput): Section {
  const { t, format, packs } = input;
  const shown = numbers.filter(({ distribution }) => distribution.shown !== 'nothing');
  const heldBack = numbers.length - shown.length;
  const section = listOrSay('numbers', shown.length, input, {
    kind: 'table',
    caption: t('exports.network.numbers.caption'),
    columns: [
      t('exports.columns.indicator'),
      t('exports.network.columns.middle'),
      t('exports.network.columns.half'),
      t('exports.network.columns.range'),
      t('exports.network.columns.cities'),
    ],
    rows: shown
      .toSorted((a, b) => compareIndicators({ id: a.indicatorId }, { id: b.indicatorId }))
      .map(({ indicatorId, measure, distribution }) => {
        const known = findMeasure(packs, indicatorId, measure);
        const name = known
          ? t('exports.network.numbers.measure', { label: known.label, unit: known.unit })
          : { typed: measure };
        return {
          key: `${indicatorId} ${measure}`,
          cells: [
            [nameIndicator(input, indicatorId), name],
            ...describeSpread(distribution, (value) => format.number(value, 1), input),
            countCities(distribution.n, input),
          ],
        };
      }),
  });
  const text = t('exports.network.numbers.heldBack', { count: heldBack });
  return heldBack > 0 ? { ...section, blocks: [...section.blocks, { kind: 'text', text }] } : section;
}

/** A sentence what this is and the list; or that there is nothing to list. */
function listOrSay(id: 'nobody' | 'unknowns' | 'numbers', count: number, { t }: NetworkInput, list: Block): Section {
  return {
    id,
    heading: t(`exports.network.${id}.heading`),
    blocks:
      count > 0
        ? [{ kind: 'text', text: t(`exports.network.${id}.text`) }, list]
        : [{ kind: 'text', text: t(`exports.network.${id}.none`) }],
    sections: [],
  };
}
