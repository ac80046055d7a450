import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AGREEMENT_CHART } from '@/charts/index';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { SessionProps } from '@/data/workshop/sessions';
import { optionsOf } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { tallyItem } from '@/domain/workshop/tally';

/**
 * How close together the room stood in the last round of each question that it has seen, as a picture. On paper the list of
 * the document says the same.
 */
export function AgreementPart({ open: { assessment }, session, ballots }: SessionProps) {
  const { t, i18n } = useTranslation();
  const pack = useLoaded(assessment.packId, i18n.language, () => getPack(assessment.packId, i18n.language));
  if (!pack) {
    return null;
  }
  const rows = session.items.flatMap(({ id, revealed = 0 }) => {
    const item = describeItem(id, pack);
    const rounds = [1, 2]
      .slice(0, revealed)
      .map((round) => tallyItem(session, ballots, id, round, optionsOf(id, pack)));
    const tally = rounds.findLast(({ n }) => n > 0);
    return item && tally ? [{ item, tally }] : [];
  });
  return rows.length > 0 ? (
    <section className="noprint">
      <h2>{t(AGREEMENT_CHART.title)}</h2>
      <Suspense fallback={<p>{t('charts.drawing')}</p>}>
        <AGREEMENT_CHART.Picture rows={rows} heading="h3" />
      </Suspense>
    </section>
  ) : null;
}
