import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/data/browser/saveFile';
import { buildBallotFile } from '@/data/workshop/ballotFiles';
import type { Pack } from '@/domain/pack';
import { nameSheet } from '@/domain/workshop/sheetName';
import { writeCode } from '@/domain/workshop/ballotCode';
import { optionsOf } from '@/domain/workshop/ballot';
import { announce } from '@/ui/Announcer';
import { CopyText } from '@/ui/files/CopyText';
import { PageTitle } from '@/ui/PageTitle';
import { QrCode } from '@/ui/workshop/QrCode';
import styles from './ballot.module.css';
import type { Ratings } from './BallotForm';

type Props = {
  /** Of this ballot: whoever saves its file twice hands in one. */
  ballotId: string;
  pack: Pack;
  /** All items of the sheet: its code holds them in their order. */
  itemIds: readonly string[];
  ratings: Ratings;
  onChange: () => void;
  /** The way to an empty ballot, for the next person. */
  children: ReactNode;
};

/** The finished ballot as a code to read out, to paste, to show to a camera, or as a file. */
export function HandIn({ ballotId, pack, itemIds, ratings, onChange, children }: Props) {
  const { t, i18n } = useTranslation();
  const shown = useRef<HTMLParagraphElement>(null);
  const code = writeCode(
    ratings,
    itemIds.map((id) => ({ id, options: optionsOf(id, pack) })),
  );
  const select = () => {
    if (shown.current) {
      getSelection()?.selectAllChildren(shown.current);
    }
  };
  const save = () => {
    const content = { id: ballotId, packId: pack.id, items: [...itemIds], ratings };
    const words = { about: t('ballot.handIn.about'), language: i18n.language };
    saveFile(buildBallotFile(content, nameSheet(itemIds, pack), words));
    announce(t('ballot.handIn.saved'));
  };
  return (
    <>
      <PageTitle title={t('ballot.handIn.title')}>{t('ballot.handIn.title')}</PageTitle>
      <p>{t('ballot.handIn.lead', { count: Object.keys(ratings).length, of: itemIds.length })}</p>
      <p ref={shown} className={styles.code} translate="no" dir="ltr">
        {code}
      </p>
      <CopyText
        main
        text={code}
        label={t('ballot.handIn.copy')}
        copied={t('ballot.handIn.copied')}
        selected={t('ballot.handIn.selected')}
        select={select}
      />
      <h2 className={styles.part}>{t('ballot.handIn.ways')}</h2>
      <ul>
        <li>{t('ballot.handIn.readOut')}</li>
        <li>{t('ballot.handIn.paste')}</li>
        <li>{t('ballot.handIn.show')}</li>
        <li>{t('ballot.handIn.file')}</li>
      </ul>
      <QrCode text={code.replaceAll('-', '')} label={t('ballot.handIn.picture')} hasText={false} />
      <p className="row">
        <button type="button" onClick={save}>
          {t('ballot.handIn.save')}
        </button>
      </p>
      <h2 className={styles.part}>{t('ballot.handIn.after')}</h2>
      <p>{t('ballot.handIn.keep')}</p>
      <p className="row">
        <button type="button" onClick={onChange}>
          {t('ballot.handIn.change')}
        </button>
        {children}
      </p>
    </>
  );
}
