import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canAskForCamera, watchCamera, type CameraFault } from '@/data/browser/camera';
import { newId } from '@/data/browser/device';
import { saveBallots } from '@/data/workshop/sessions';
import { countReceived } from '@/domain/workshop/received';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { AgainNotice } from './AgainNotice';
import { CodeForm } from './CodeForm';
import { listKnownCodes, type Collecting } from './collecting';
import styles from './collect.module.css';
import { readAnySheet, type FoundCode } from './readAnySheet';

/** A code that is held up is read several times a second: it is the same one until it was out of sight for so long. */
const OUT_OF_SIGHT_MS = 2500;

type Read = Extract<FoundCode, { ok: true }>;

/** Codes that people hold up to the camera. Where there is none, the field for a typed code below does the same. */
export function CameraWay(collecting: Collecting) {
  const { open, session, ballots, sheets } = collecting;
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [stop, setStop] = useState<AbortController>();
  const [fault, setFault] = useState<CameraFault | undefined>(canAskForCamera() ? undefined : 'absent');
  const [wasAsked, setWasAsked] = useState(false);
  const [said, setSaid] = useState('');
  const [again, setAgain] = useState<Read>();
  const taken = useRef(new Set<string>());
  const last = useRef({ text: '', at: 0 });
  useEffect(() => () => stop?.abort(), [stop]);

  const take = ({ code, sheet, ratings }: Read) => {
    const at = new Date().toISOString();
    taken.current.add(code);
    setAgain(undefined);
    void saveBallots(open.assessment.id, session.id, [{ id: newId(), way: 'camera', round: 1, sheet, ratings, at }]);
    const items = sheets[sheet] ?? [];
    const before = countReceived(
      ballots,
      items.map(({ id }) => id),
      sheet,
      1,
    );
    tell(t('workshop.collect.camera.received', { number: before + 1 }));
  };
  const tell = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const look = (text: string) => {
    const isSame = last.current.text === text && Date.now() - last.current.at < OUT_OF_SIGHT_MS;
    last.current = { text, at: Date.now() };
    if (isSame) {
      return;
    }
    const found = readAnySheet(text, sheets);
    if (!found.ok) {
      tell(t('workshop.collect.camera.other'));
    } else if (taken.current.has(found.code) || listKnownCodes(collecting).includes(found.code)) {
      setSaid('');
      setAgain(found);
    } else {
      take(found);
    }
  };
  // The camera goes on looking while ballots come in: each look knows all that are in by then.
  const newest = useRef(look);
  useEffect(() => {
    newest.current = look;
  });

  const start = async () => {
    if (!video.current) {
      return;
    }
    const controller = new AbortController();
    setStop(controller);
    setFault(undefined);
    setWasAsked(true);
    const found = await watchCamera(video.current, {
      signal: controller.signal,
      onText: (text) => newest.current(text),
      onLost: () => {
        controller.abort();
        setStop(undefined);
        setFault('absent');
      },
    });
    if (found) {
      setStop(undefined);
      setFault(found);
    }
  };
  const isOn = stop !== undefined;
  return (
    <>
      <p>{t('workshop.collect.camera.about')}</p>
      {canAskForCamera() ? (
        <>
          <p className="row">
            <button
              type="button"
              className={isOn ? undefined : 'main'}
              onClick={() => (isOn ? setStop(undefined) : void start())}
            >
              {t(isOn ? 'workshop.collect.camera.stop' : 'workshop.collect.camera.start')}
            </button>
          </p>
          <video
            ref={video}
            className={styles.video}
            hidden={!isOn}
            muted
            playsInline
            aria-label={t('workshop.collect.camera.picture')}
          />
        </>
      ) : null}
      {fault ? (
        <Notice kind="warning" announced={wasAsked}>
          {t(`workshop.collect.camera.${canAskForCamera() ? fault : 'impossible'}`)}
        </Notice>
      ) : null}
      {said ? <p className={styles.told}>{said}</p> : null}
      {again ? <AgainNotice onTake={() => take(again)} onLeave={() => setAgain(undefined)} /> : null}
      <h3>{t('workshop.collect.camera.typed')}</h3>
      <CodeForm key={fault ?? 'none'} {...collecting} takesFocus={wasAsked && fault !== undefined} />
    </>
  );
}
