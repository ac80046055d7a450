import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';

/** An address that leads nowhere here: a mistyped one, or a city that is kept in another browser. */
export function NotFoundScreen({ text, children }: { text?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const title = t('notFound.title');
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{text ?? t('notFound.page')}</p>
      <div className="row">
        <Link href={paths.start()} className="button main">
          {t('notFound.start')}
        </Link>
        {children}
      </div>
    </>
  );
}
