import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { UnknownPackError } from '@/data/packs';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';

/** What a person reads when the store cannot be read or a screen broke: what happened, that nothing was deleted, what next. */
export function FailureScreen({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const unknownPack = error instanceof UnknownPackError ? error.packId : undefined;
  const title = t('failure.title');
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{unknownPack ? t('failure.unknownPack', { pack: unknownPack }) : t('failure.text')}</p>
      <p>{t('failure.next')}</p>
      <div className="row">
        <button type="button" className="main" onClick={() => location.reload()}>
          {t('failure.reload')}
        </button>
        <Link href={paths.openFile()} className="button">
          {t('failure.openFile')}
        </Link>
      </div>
      <details>
        <summary>{t('failure.details')}</summary>
        <pre>{String(error)}</pre>
      </details>
    </>
  );
}
