import type { Block, Lines, Section } from '@/domain/document/model';
import { describeChanges, type PrincipleChange } from '@/domain/network/change';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import type { ShownReason } from '@/domain/years/reasonShares';
import { formatChange } from '@/domain/years/change';
import { countCities, describeSpread, namePrinciple, type NetworkInput } from './networkInput';

const DIRECTIONS = ['up', 'same', 'down'] as const;

/** What has moved since the year before, like for like, and for which reasons. Or why it is not told. */
export function buildChange(input: NetworkInput): Section {
  const { change, figures, t } = input;
  const { year } = figures;
  const tell = (blocks: Block[]): Section => ({
    id: 'change',
    heading: change.from
      ? t('exports.network.change.heading', { from: change.from })
      : t('exports.network.change.headingAlone'),
    blocks,
    sections: [],
  });
  const gap = change.gap;
  if (gap) {
    return tell([{ kind: 'text', text: t(`exports.network.change.gaps.${gap}`, { year }) }]);
  }
  const rows = describeChanges(change.changes, input.principleIds);
  if (rows.every(({ n }) => n < FEWEST_CITIES)) {
    return tell([{ kind: 'text', text: t('exports.network.change.gaps.few', { from: change.from, year }) }]);
  }
  return tell([
    { kind: 'text', text: t('exports.network.change.text', { from: change.from, year }) },
    {
      kind: 'table',
      caption: t('exports.network.change.caption', { from: change.from, year }),
      columns: [
        t('exports.columns.principle'),
        t('exports.network.change.middle'),
        t('exports.network.columns.half'),
        ...DIRECTIONS.map((direction) => t(`exports.network.change.went.${direction}`)),
        t('exports.network.change.compared'),
      ],
      rows: rows.map((row) => ({ key: row.principleId, cells: describeMove(row, input) })),
    },
    { kind: 'text', text: t('exports.network.change.reasonsText') },
    tabulateReasons(rows, input),
  ]);
}

function describeMove({ principleId, n, difference, directions }: PrincipleChange, input: NetworkInput): Lines[] {
  const { format, language } = input;
  const [middle, half] = describeSpread(difference, (value) => formatChange(value, language), input);
  return [
    namePrinciple(input, principleId),
    middle,
    half,
    ...DIRECTIONS.map((direction) => (directions ? format.number(directions[direction]) : '–')),
    countCities(n, input),
  ];
}

function tabulateReasons(rows: readonly PrincipleChange[], input: NetworkInput): Block {
  const { t, language } = input;
  const explained = rows.filter(({ reasons }) => reasons && reasons.length > 0);
  return explained.length === 0
    ? { kind: 'text', text: t('exports.network.change.noReasons') }
    : {
        kind: 'table',
        caption: t('exports.network.change.reasonsCaption'),
        columns: [t('exports.columns.principle'), t('exports.network.change.reasons')],
        rows: explained.map(({ principleId, reasons = [] }) => ({
          key: principleId,
          cells: [
            namePrinciple(input, principleId),
            reasons.map(({ reason, carries, cities }) =>
              t('exports.network.change.part', {
                reason: nameReason(reason, t),
                part: formatChange(carries, language),
                count: cities,
              }),
            ),
          ],
        })),
      };
}

/** A reason in words. */
export function nameReason(reason: ShownReason, t: NetworkInput['t']): string {
  return reason === 'wordingChanged' || reason === 'noReason'
    ? t(`years.reasons.${reason}`)
    : t(`changeReasons.${reason}`);
}
