import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './compare.module.css';

type Principle = { id: string; number: number; shortTitle: string };
type Props = {
  principles: readonly Principle[];
  id: string;
  /** Where all principles stand. */
  all: string;
  linkTo: (principleId: string) => string;
};

/** The ways from one principle to all of them, to the one before and to the next. */
export function PrincipleLinks({ principles, id, all, linkTo }: Props) {
  const { t } = useTranslation();
  const at = principles.findIndex((principle) => principle.id === id);
  const name = ({ number, shortTitle }: Principle) => t('charts.numbered', { number, title: shortTitle });
  const [before, after] = [principles[at - 1], principles[at + 1]];
  return (
    <nav className={styles.links} aria-label={t('network.compare.one.links')}>
      <Link href={all}>{t('network.compare.one.all')}</Link>
      {before ? (
        <Link href={linkTo(before.id)}>{t('network.compare.one.before', { principle: name(before) })}</Link>
      ) : null}
      {after ? <Link href={linkTo(after.id)}>{t('network.compare.one.after', { principle: name(after) })}</Link> : null}
    </nav>
  );
}
