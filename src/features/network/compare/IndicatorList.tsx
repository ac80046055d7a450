import { useTranslation } from 'react-i18next';
import { compareIndicators, DIMENSIONS, indicatorsOf, type Pack } from '@/domain/pack';
import { Tag } from '@/ui/Tag';

type Props = {
  pack: Pack;
  principleId: string;
  /** The indicators that all sets of the year have in common; undefined where that is not known. */
  compared: ReadonlySet<string> | undefined;
};

/** What the levels of a principle rest on: its indicators by dimension, and those that are not compared. */
export function IndicatorList({ pack, principleId, compared }: Props) {
  const { t } = useTranslation();
  const indicators = indicatorsOf(pack.indicators, principleId).toSorted(compareIndicators);
  return (
    <section>
      <h2>{t('network.compare.indicators.title')}</h2>
      {DIMENSIONS.map((dimension) => {
        const own = indicators.filter((indicator) => indicator.dimension === dimension);
        return own.length === 0 ? null : (
          <div key={dimension}>
            <h3>{pack.dimensions[dimension]}</h3>
            <ul>
              {own.map(({ id, title }) => (
                <li key={id}>
                  {t('charts.numbered', { number: id, title })}{' '}
                  {compared && !compared.has(id) ? <Tag>{t('network.compare.indicators.notCompared')}</Tag> : null}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
