import { useTranslation } from 'react-i18next';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { usePack } from './usePack';

/** The five levels with the names and general texts of the pack. */
export function ScaleTable() {
  const { t } = useTranslation('help');
  const format = useFormat();
  const { scale, dimensions } = usePack();
  const caption = t('glossary.scale.table.caption');
  return (
    <TableRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('glossary.scale.table.value')}
            </th>
            <th scope="col">{t('glossary.scale.table.name')}</th>
            <th scope="col">{dimensions.commitment}</th>
            <th scope="col">{dimensions.implementation}</th>
          </tr>
        </thead>
        <tbody>
          {scale.map(({ id, value, name, commitment, implementation }) => (
            <tr key={id}>
              <td className="number">{format.number(value)}</td>
              <th scope="row">{name}</th>
              <td>{commitment}</td>
              <td>{implementation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** How many titles of principles were compared with the Association's own text, in the language of the pack. */
export function TitleCount() {
  const { t } = useTranslation('help');
  const format = useFormat();
  const { principles } = usePack();
  const verified = principles.filter(({ title }) => title.status === 'verified').length;
  return (
    <p>{t('about.titles.count', { verified: format.number(verified), total: format.number(principles.length) })}</p>
  );
}
