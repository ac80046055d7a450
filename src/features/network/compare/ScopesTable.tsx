import { useTranslation } from 'react-i18next';
import { SpreadCells, SpreadHeads } from '@/charts/network/SpreadTable';
import type { Scope, ScopeSpread } from '@/domain/network/view';
import type { PackOutline } from '@/domain/pack';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';

type Props = {
  scopes: readonly { scope: Scope; spread: ScopeSpread }[];
  pack: Pick<PackOutline, 'dimensions'>;
  own: string | undefined;
  year: number;
};

/** The figures of a principle as a whole and of its two dimensions. */
export function ScopesTable({ scopes, pack, own, year }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const caption = t('network.compare.one.caption', { year });
  return (
    <>
      <h3>{t('charts.table.title')}</h3>
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('network.compare.scope')}</th>
              <SpreadHeads own={own} />
              <th scope="col">{t('charts.network.table.answered')}</th>
            </tr>
          </thead>
          <tbody>
            {scopes.map(({ scope, spread: { distribution, cities, coverage, own: value } }) => (
              <tr key={scope}>
                <th scope="row">{scope === 'level' ? t('network.compare.whole') : pack.dimensions[scope]}</th>
                <SpreadCells
                  distribution={distribution}
                  write={format.level}
                  cities={cities}
                  own={own === undefined ? undefined : { value }}
                />
                <td>{scope !== 'level' || coverage.shown === 'nothing' ? '–' : format.percent(coverage.median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
