import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PrincipleResult } from '@/domain/report';
import { Tag } from '@/ui/Tag';
import { paths, type Place } from '@/ui/paths';
import styles from './PrincipleRow.module.css';

type Props = { result: PrincipleResult; title: string; place: Place; takesFocus: boolean };

const TONES = { notStarted: 'open', inProgress: 'open', ready: 'plain' } as const;

/** One principle of the overview. The whole row leads there; only its title is the link's name. */
export function PrincipleRow({ result, title, place, takesFocus }: Props) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) {
      link.current?.focus();
    }
  }, [takesFocus]);
  const toDiscuss = result.indicators.filter(({ answer }) => answer?.discuss).length;
  const { counts } = result;
  return (
    <li className={styles.row}>
      <span className={styles.number}>{result.number}</span>
      <Link ref={link} href={paths.principle(place, result.id)} className={styles.link}>
        {title}
      </Link>
      <Tag tone={TONES[result.status]}>{t(`status.${result.status}`)}</Tag>
      <span className={styles.counts}>
        {t('counts.answered', { answered: counts.answered, applicable: counts.applicable })}
      </span>
      <span className={styles.department}>{result.department}</span>
      <span className={styles.more}>
        {[
          counts.unknown > 0 ? t('counts.unknown', { count: counts.unknown }) : '',
          counts.notApplicable > 0 ? t('counts.notApplicable', { count: counts.notApplicable }) : '',
          toDiscuss > 0 ? t('counts.toDiscuss', { count: toDiscuss }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
