import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { changeSession, type SessionProps } from '@/data/workshop/sessions';
import type { Ballot, BallotWay } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { beginRating, canReopen, listOpenItems, reopenRound } from '@/domain/workshop/steps';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { BallotList } from './BallotList';
import { CameraWay } from './CameraWay';
import { ChatForm } from './ChatForm';
import { CodeForm } from './CodeForm';
import styles from './collect.module.css';
import { listSheetItems, type Collecting } from './collecting';
import { CountWay } from './CountWay';
import { DeviceWay } from './DeviceWay';
import { FilesWay } from './FilesWay';
import { PaperWay } from './PaperWay';
import { ReceivedPart } from './ReceivedPart';
import { SecondRound } from './SecondRound';

/** The ways in which ratings come in, the simplest first. */
const WAYS: readonly BallotWay[] = ['count', 'paper', 'device', 'code', 'camera', 'file'];

/** Where a facilitator gathers what the room rated. Nothing on this page tells a rating that was handed in. */
export function CollectPage({ open, session, ballots }: SessionProps) {
  const { t, i18n } = useTranslation();
  const [way, setWay] = useState<BallotWay>();
  const [sheet, setSheet] = useState(0);
  const [correcting, setCorrecting] = useState<Ballot>();
  const pack = useLoaded(open.pack.id, i18n.language, () => getPack(open.pack.id, i18n.language));
  const sheets = useMemo(() => listSheetItems(session, open.pack), [session, open.pack]);
  if (!pack) {
    return null;
  }
  const words = (itemId: string) => describeItem(itemId, pack);
  const name = (itemId: string) => [words(itemId)?.number, words(itemId)?.shortTitle].join(' ');
  const collecting: Collecting = { open, session, ballots, sheets, sheet };
  const { round, ids } = listOpenItems(session);
  const change = (next: typeof beginRating) => void changeSession(open.assessment.id, session.id, next);
  const itemIds = sheets[sheet]?.map(({ id }) => id) ?? [];

  return (
    <div className={styles.page}>
      <ReceivedPart {...collecting} name={name} />
      {session.phase === 'preparing' ? (
        <Notice kind="info">
          <p>{t('workshop.collect.notBegun')}</p>
          <button type="button" onClick={() => change(beginRating)}>
            {t('workshop.collect.begin')}
          </button>
        </Notice>
      ) : null}
      {canReopen(session) ? (
        <Notice kind="info">
          <p>{t('workshop.collect.closed')}</p>
          <button type="button" onClick={() => change(reopenRound)}>
            {t('workshop.collect.reopen')}
          </button>
        </Notice>
      ) : null}
      {ids.length === 0 && !canReopen(session) ? (
        <Notice kind="info">
          {t(session.phase === 'closed' ? 'workshop.collect.over' : 'workshop.collect.revealed')}
        </Notice>
      ) : null}
      {sheets.length > 1 ? (
        <Field label={t('workshop.collect.sheet')}>
          {(wiring) => (
            <select
              {...wiring}
              value={sheet}
              onChange={(event) => {
                setSheet(Number(event.target.value));
                setCorrecting(undefined);
              }}
            >
              {sheets.map((items, index) => (
                <option key={items[0]?.id} value={index}>
                  {t('workshop.collect.sheetItems', {
                    number: index + 1,
                    first: words(items[0]?.id ?? '')?.number,
                    last: words(items.at(-1)?.id ?? '')?.number,
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {round === 2 && ids.length > 0 ? <SecondRound {...collecting} itemIds={ids} words={words} /> : null}
      {round === 1 ? (
        <>
          <fieldset className={styles.ways}>
            <legend>
              <h2>{t('workshop.collect.how')}</h2>
            </legend>
            {WAYS.map((one) => (
              <label key={one} className={styles.way}>
                <input
                  type="radio"
                  name="way"
                  checked={way === one}
                  onChange={() => {
                    setWay(one);
                    setCorrecting(undefined);
                  }}
                />
                <span>
                  <span className={styles.wayName}>{t(`workshop.collect.ways.${one}.name`)}</span>{' '}
                  <span className="hint">{t(`workshop.collect.ways.${one}.hint`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {way ? (
            <section
              className={styles.open}
              key={`${way} ${sheet}`}
              aria-label={t(`workshop.collect.ways.${way}.name`)}
            >
              {way === 'count' ? <CountWay {...collecting} itemIds={itemIds} round={1} words={words} /> : null}
              {way === 'paper' ? (
                <PaperWay
                  {...collecting}
                  words={words}
                  correcting={correcting}
                  onCorrected={() => setCorrecting(undefined)}
                />
              ) : null}
              {way === 'device' ? <DeviceWay open={open} session={session} /> : null}
              {way === 'code' ? (
                <>
                  <CodeForm {...collecting} />
                  <ChatForm {...collecting} />
                </>
              ) : null}
              {way === 'camera' ? <CameraWay {...collecting} /> : null}
              {way === 'file' ? <FilesWay {...collecting} /> : null}
            </section>
          ) : null}
        </>
      ) : null}
      <BallotList
        {...collecting}
        onCorrect={(ballot) => {
          setWay('paper');
          setCorrecting(ballot);
        }}
      />
    </div>
  );
}
