import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { saveBallots } from '@/data/workshop/sessions';
import { CODE_LENGTH, normalizeCode } from '@/domain/workshop/ballotCode';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { AgainNotice } from './AgainNotice';
import { listKnownCodes, type Collecting } from './collecting';
import styles from './collect.module.css';
import { readAnySheet, type FoundCode } from './readAnySheet';

type Props = Collecting & {
  /** True where the person was led here from something that did not work. */
  takesFocus?: boolean;
};

/** One code that somebody reads out or hands over on a piece of paper. */
export function CodeForm({ takesFocus = false, ...collecting }: Props) {
  const { open, session, sheets } = collecting;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundCode>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (takesFocus) {
      input.current?.focus();
    }
  }, [takesFocus]);

  const finish = (sentence: string) => {
    setText('');
    setFound(undefined);
    setSaid(sentence);
    announce(sentence);
    input.current?.focus();
  };
  const take = ({ sheet, ratings }: Extract<FoundCode, { ok: true }>) => {
    const at = new Date().toISOString();
    void saveBallots(open.assessment.id, session.id, [{ id: newId(), way: 'code', round: 1, sheet, ratings, at }]);
    const sheetOf = { number: sheet + 1, of: sheets.length };
    finish(t(sheets.length > 1 ? 'workshop.collect.code.takenSheet' : 'workshop.collect.code.taken', sheetOf));
  };
  const read = () => {
    const result = readAnySheet(text, sheets);
    setSaid('');
    if (result.ok && !listKnownCodes(collecting).includes(result.code)) {
      take(result);
      return;
    }
    setFound(result);
    if (!result.ok) {
      input.current?.focus();
    }
  };
  const length = normalizeCode(text).length;
  const reason = found && !found.ok ? found.reason : undefined;
  return (
    <>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <Field
          label={t('workshop.collect.code.one')}
          hint={t('workshop.collect.code.oneHint')}
          error={reason && t(`workshop.collect.code.faults.${reason}`, { count: length, length: CODE_LENGTH })}
        >
          {(wiring) => (
            <input
              {...wiring}
              ref={input}
              className={styles.code}
              type="text"
              size={22}
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setFound(undefined);
                setSaid('');
              }}
            />
          )}
        </Field>
        <button type="submit" className="main">
          {t('workshop.collect.code.read')}
        </button>
      </form>
      {found?.ok ? (
        <AgainNotice onTake={() => take(found)} onLeave={() => finish(t('workshop.collect.code.left'))} />
      ) : null}
      {said ? <p>{said}</p> : null}
    </>
  );
}
