import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { describeItem } from '@/domain/workshop/itemWords';
import { isRevealed, type SessionItem } from '@/domain/workshop/session';

const FIELDS = ['agreed', 'sentence', 'otherView', 'evidence', 'action', 'parked'] as const;
type Field = (typeof FIELDS)[number];

type Props = {
  items: readonly SessionItem[];
  /** The items of each other side. */
  others: readonly (readonly SessionItem[])[];
  pack: Pack | undefined;
};

/** What was written down for the questions on which the sides differ: of each only the fields that differ. */
export function SessionItems({ items, others, pack }: Props) {
  const { t } = useTranslation();
  const different = items.flatMap((item) => {
    const twins = others.map((side) => side.find(({ id }) => id === item.id));
    const fields = FIELDS.filter((field) => twins.some((twin) => textOf(twin, field) !== textOf(item, field)));
    return fields.length > 0 ? [{ item, fields }] : [];
  });
  if (different.length === 0) {
    return null;
  }
  return (
    <>
      <p>{t('combine.workshop.different')}</p>
      <ul>
        {different.map(({ item, fields }) => {
          const words = pack && describeItem(item.id, pack);
          const said = fields.filter((field) => textOf(item, field) !== '');
          const levelName = words?.options.find(({ rating }) => rating === item.agreed)?.name;
          return (
            <li key={item.id}>
              <strong>
                {t('combine.workshop.item', { number: words?.number ?? item.id, title: words?.shortTitle ?? '' })}
              </strong>
              <ul>
                {said.length === 0 ? <li>{t('combine.workshop.nothing')}</li> : null}
                {said.map((field) => (
                  <li key={field} dir="auto">
                    {t(`combine.workshop.fields.${field}`, {
                      text: (field === 'agreed' ? levelName : undefined) ?? textOf(item, field),
                    })}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A level is told only of a question whose ratings everybody has seen. */
function textOf(item: SessionItem | undefined, field: Field): string {
  if (!item || (field === 'agreed' && !isRevealed(item, 1))) {
    return '';
  }
  const text = item[field];
  return typeof text === 'string' ? text.trim() : text ? 'yes' : '';
}
