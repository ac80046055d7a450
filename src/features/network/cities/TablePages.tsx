import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { useFormat } from '@/ui/useFormat';

type Props = { total: number; size: number; at: number; onGo: (page: number) => void };

/** From one page of a long table to the next. Nothing when there is one page. */
export function TablePages({ total, size, at, onGo }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total <= size) {
    return null;
  }
  const describe = (page: number) =>
    t('network.collect.table.range', {
      from: format.number(page * size + 1),
      to: format.number(Math.min(total, (page + 1) * size)),
      total: format.number(total),
    });
  const go = (page: number) => {
    onGo(page);
    announce(describe(page));
  };
  return (
    <nav className="row" aria-label={t('network.collect.table.pages')}>
      <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {t('network.collect.table.before')}
      </button>
      <span>{describe(at)}</span>
      <button type="button" disabled={(at + 1) * size >= total} onClick={() => go(at + 1)}>
        {t('network.collect.table.next')}
      </button>
    </nav>
  );
}
