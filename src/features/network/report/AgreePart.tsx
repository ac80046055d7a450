import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { saveEdition } from '@/data/network/networks';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { listQuestions } from '@/domain/network/collect';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { freezeEdition, type SinceEdition } from '@/domain/network/edition';
import type { NetworkView } from '@/domain/network/view';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { AgreeForm } from './AgreeForm';
import styles from './report.module.css';

type Props = {
  open: ShownNetwork;
  view: NetworkView;
  standing: 'none' | SinceEdition;
  principleIds: readonly string[];
};

/** Where a body of the network agrees the figures of a year; or why it cannot now. */
export function AgreePart({ open, view, standing, principleIds }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { network, records } = open;
  const { year } = view;
  const cities = view.alike.cities.length;
  const questions = listQuestions(records, network.decisions).filter((group) => group[0]?.year === year).length;
  const agree = async (body: string, agreedAt: string) => {
    await saveEdition(network.id, freezeEdition(view, principleIds, { id: newId(), body, agreedAt }));
    announce(t('network.report.agree.done', { year }));
    heading.current?.focus();
  };
  const why =
    standing === 'same'
      ? t('network.report.agree.same', { year })
      : standing === 'few'
        ? t('network.report.agree.fewChanged', { year, count: FEWEST_CITIES })
        : cities < FEWEST_CITIES
          ? t('network.report.agree.fewCities', { count: FEWEST_CITIES })
          : undefined;
  return (
    <section className={`noprint ${styles.part}`} aria-labelledby="network-agree">
      <h2 id="network-agree" ref={heading} tabIndex={-1}>
        {t('network.report.agree.title', { year })}
      </h2>
      {why ? (
        <p>{why}</p>
      ) : questions > 0 ? (
        <Notice kind="warning">{t('network.report.agree.open', { count: questions })}</Notice>
      ) : (
        <AgreeForm
          year={year}
          agreedBefore={network.editions.filter((item) => item.year === year).map(({ agreedAt }) => agreedAt)}
          onAgree={agree}
        />
      )}
    </section>
  );
}
