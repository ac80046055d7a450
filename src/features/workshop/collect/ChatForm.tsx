import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import { findCodes, type ChatCodes, type FoundCode } from '@/domain/workshop/chat';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { listKnownCodes, type Collecting } from './collecting';
import { DamagedList } from './code/DamagedList';
import { RepeatedList } from './code/RepeatedList';

/** A whole meeting chat at once: what was found is told first, and taken when a person says so. */
export function ChatForm(collecting: Collecting) {
  const { open, session, sheets } = collecting;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [codes, setCodes] = useState<ChatCodes>();
  const [chosen, setChosen] = useState<readonly FoundCode[]>([]);
  const [said, setSaid] = useState('');
  const toTake = codes ? [...codes.found, ...chosen] : [];

  const find = () => {
    const read = findCodes(text, sheets, listKnownCodes(collecting));
    setCodes(read);
    setChosen([]);
    setSaid('');
    announce(t('workshop.collect.chat.found', { count: read.found.length }));
  };
  const take = () => {
    const at = new Date().toISOString();
    const made = toTake.map(({ sheet, ratings }): Ballot => ({
      id: newId(),
      way: 'code',
      round: 1,
      sheet,
      ratings,
      at,
    }));
    void saveBallots(open.assessment.id, session.id, made);
    const sentence = t('workshop.collect.chat.taken', { count: made.length });
    setSaid(sentence);
    announce(sentence);
    // The text stays, and what is damaged in it: its codes are asked for again.
    setCodes((read) => read && { ...read, found: [], duplicates: [] });
    setChosen([]);
  };
  return (
    <>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field label={t('workshop.collect.chat.label')} hint={t('workshop.collect.chat.hint')}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={6}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setCodes(undefined);
                setSaid('');
              }}
            />
          )}
        </Field>
        <button type="submit" className={toTake.length > 0 ? undefined : 'main'}>
          {t('workshop.collect.chat.find')}
        </button>
      </form>
      {said ? <p>{said}</p> : null}
      {codes ? (
        <>
          {said ? null : (
            <>
              <h3>{t('workshop.collect.chat.summary')}</h3>
              <ul>
                <li>{t('workshop.collect.chat.found', { count: codes.found.length })}</li>
                <li>{t('workshop.collect.chat.damaged', { count: codes.damaged.length })}</li>
                <li>{t('workshop.collect.chat.repeated', { count: codes.duplicates.length })}</li>
              </ul>
            </>
          )}
          {codes.unread > 0 ? <p>{t('workshop.collect.chat.unread')}</p> : null}
          <RepeatedList codes={codes.duplicates} chosen={chosen} onChoose={setChosen} />
          {toTake.length > 0 ? (
            <p>
              <button type="button" className="main" onClick={take}>
                {t('workshop.collect.chat.take', { count: toTake.length })}
              </button>
            </p>
          ) : null}
          <DamagedList codes={codes.damaged} />
        </>
      ) : null}
    </>
  );
}
