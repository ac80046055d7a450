import type { TFunction } from 'i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { FEWEST_SHOWN, compareSpread, type Tally } from '@/domain/workshop/tally';
import type { Format } from '@/ui/useFormat';

/** What a chart of agreement is given: only items whose ratings the room may see. */
export type AgreementProps = {
  rows: readonly AgreementRow[];
  /** The rank of the heading of its table. */
  heading?: 'h2' | 'h3' | 'h4';
};
export type AgreementRow = { item: ItemWords; tally: Tally };

/** How many are named in the finding. */
const NAMED = 3;

/** The rows with the widest spread first; equal ones keep their order. */
export function sortRows(rows: readonly AgreementRow[]): AgreementRow[] {
  return rows.toSorted(compareRows);
}

function compareRows(a: AgreementRow, b: AgreementRow): number {
  const [ofA, ofB] = [a, b].map(({ item }) => item.options.map(({ rating }) => rating));
  return compareSpread(a.tally, b.tally, ofA ?? [], ofB ?? []);
}

/** The finding in a sentence: on what the room stands farthest apart. "Among" when others stand as far apart as the last one. */
export function describeAgreement(rows: readonly AgreementRow[], t: TFunction, format: Format): string {
  const counted = sortRows(rows.filter(({ tally }) => tally.n >= FEWEST_SHOWN));
  if (counted.length === 0) {
    return t('charts.agreement.none');
  }
  const apart = counted.filter(({ tally }) => tally.within < tally.n);
  const [last, next] = [apart[NAMED - 1], apart[NAMED]];
  const items = format.list(
    apart.slice(0, NAMED).map(({ item }) => t('charts.numbered', { number: item.number, title: item.shortTitle })),
  );
  if (apart.length === 0) {
    return t('charts.agreement.agrees');
  }
  return last && next && compareRows(last, next) === 0
    ? t('charts.agreement.findingAmong', { items })
    : t('charts.agreement.finding', { items });
}
