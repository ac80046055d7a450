import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { removePlanItem, saveAction } from '@/data/plans';
import { LINE_LIMIT } from '@/domain/answer';
import type { Action } from '@/domain/plan/plan';
import { sortByDue } from '@/exports/planInput';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { RemovedNotice } from '@/ui/record/RemovedNotice';
import { ActionItem } from './ActionItem';
import type { PlanView } from './subject/planView';
import styles from './plan.module.css';

/** Who does what until when, the first due first; what is due at no known time stands at the end. */
export function ActionSection({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<Action>();
  const [added, setAdded] = useState('');
  // While somebody works in the list nothing moves under their hands.
  const [held, setHeld] = useState<readonly string[]>();
  const { assessmentId, plan, locked } = view;
  const sorted = sortByDue(plan.actions);
  const actions = held ? sorted.toSorted((a, b) => held.indexOf(a.id) - held.indexOf(b.id)) : sorted;

  const add = (title: string) => {
    const action: Action = { id: newId(), title, status: 'planned', at: new Date().toISOString() };
    void saveAction(assessmentId, action);
    setAdded(action.id);
    announce(t('plan.actions.added', { title }));
  };
  const remove = (action: Action) => {
    void removePlanItem(assessmentId, 'action', action);
    setHeld(undefined);
    setRemoved(action);
  };
  const putBack = (gone: NonNullable<typeof removed>) => {
    void saveAction(assessmentId, gone);
    setRemoved(undefined);
  };

  return (
    <section className={styles.part}>
      <h2>{t('plan.actions.title')}</h2>
      <p>{actions.length > 0 ? t('plan.actions.about', { count: actions.length }) : t('plan.actions.empty')}</p>
      {removed ? <RemovedNotice name={removed.title} onPutBack={() => putBack(removed)} /> : null}
      <ul
        className={styles.records}
        onFocus={() => setHeld((before) => before ?? sorted.map(({ id }) => id))}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) {
            setHeld(undefined);
          }
        }}
      >
        {actions.map((action) => (
          <li key={action.id}>
            <ActionItem view={view} action={action} isNew={action.id === added} onRemove={() => remove(action)} />
          </li>
        ))}
      </ul>
      {locked ? null : <AddAction onAdd={add} />}
    </section>
  );
}

function AddAction({ onAdd }: { onAdd: (title: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const add = () => {
    const title = input.current?.value.trim() ?? '';
    setMissing(title === '');
    if (title === '' || !input.current) {
      input.current?.focus();
      return;
    }
    onAdd(title);
    input.current.value = '';
  };
  return (
    <form
      noValidate
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={t('plan.actions.newTitle')}
        hint={t('plan.actions.titleHint')}
        error={missing ? t('plan.faults.noTitle') : undefined}
      >
        {(wiring) => (
          <input {...wiring} ref={input} type="text" size={48} maxLength={LINE_LIMIT} dir="auto" autoComplete="off" />
        )}
      </Field>
      <button type="submit">{t('plan.actions.add')}</button>
    </form>
  );
}
