import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAction } from '@/data/plans';
import { ACTION_STATUSES, type Action } from '@/domain/plan/plan';
import { checkAction, type PlanFault } from '@/domain/plan/planCheck';
import { formatPartialDate } from '@/exports/document/reportInput';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput, RecordSelect } from '@/ui/record/RecordInput';
import { readChoice, readDate, readLine, readList, readNote, type Reader } from '@/ui/record/readers';
import { Tag } from '@/ui/Tag';
import { LinkedIndicators } from './LinkedIndicators';
import type { PlanView } from './subject/planView';
import styles from './plan.module.css';

/** An action without a title is kept, and said at the field. */
const readTitle: Reader = (text) => (text.trim() === '' ? { value: '' } : readLine(text));

const READERS = {
  title: readTitle,
  difference: readNote,
  owner: readLine,
  departments: readList,
  due: readDate,
  status: readChoice,
  costNote: readLine,
};

type Props = { view: PlanView; action: Action; isNew: boolean; onRemove: () => void };

/** One action: what stands in a list of tasks, and behind it everything that can be filled in. */
export function ActionItem({ view, action, isNew, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const item = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isNew && item.current) {
      item.current.open = true;
      item.current.querySelector<HTMLElement>('textarea')?.focus();
    }
  }, [isNew]);
  const { title, due, owner, status, continues } = action;
  const name = title || t('plan.actions.untitled');
  const origin = view.origins.get(action.id);
  const isOver = status === 'done' || status === 'dropped';
  return (
    <details ref={item} className={styles.action}>
      <summary>
        <span className={styles.title}>{name}</span>
        <span className={styles.facts}>
          <span>
            {due ? t('plan.actions.dueOn', { date: formatPartialDate(due, i18n.language) }) : t('plan.actions.noDue')}
          </span>
          <span>{owner || t('plan.actions.noOwner')}</span>
          <Tag tone={isOver ? 'ready' : 'open'}>{t(`plan.statuses.${status}`)}</Tag>
          {continues ? (
            <Tag>{origin ? t('plan.actions.goesOn', { year: origin }) : t('plan.actions.goesOnEarlier')}</Tag>
          ) : null}
        </span>
      </summary>
      <ActionFields view={view} action={action} />
      <LinkedIndicators view={view} action={action} />
      <button type="button" className="plain" onClick={onRemove} disabled={view.locked}>
        {t('plan.actions.remove')}
        <span className="spoken"> {name}</span>
      </button>
    </details>
  );
}

function ActionFields({ view, action }: { view: PlanView; action: Action }) {
  const { t } = useTranslation();
  const faults = checkAction(action, view.report.year);
  const faultAt = (field: PlanFault['field']) => {
    const fault = faults.find((one) => one.field === field);
    return fault && t(`plan.faults.${fault.reason}`);
  };
  const kept = {
    title: action.title,
    difference: action.difference ?? '',
    owner: action.owner ?? '',
    departments: (action.departments ?? []).join('\n'),
    due: action.due ?? '',
    status: action.status,
    costNote: action.costNote ?? '',
  };
  const statuses = ACTION_STATUSES.map((status) => [status, t(`plan.statuses.${status}`)] as const);
  return (
    <RecordForm
      kept={kept}
      at={action.at}
      readers={READERS}
      write={(patch) => saveAction(view.assessmentId, action, patch)}
    >
      <RecordInput name="title" label={t('plan.actions.titleLabel')} size={48} error={faultAt('title')} />
      <RecordInput
        name="difference"
        label={t('plan.actions.difference')}
        hint={t('plan.actions.differenceHint')}
        lines
      />
      <div className={styles.fields}>
        <RecordInput name="owner" label={t('plan.actions.owner')} hint={t('plan.actions.ownerHint')} size={28} />
        <RecordInput
          name="due"
          label={t('plan.actions.due')}
          hint={t('plan.actions.dueHint')}
          size={12}
          error={faultAt('due')}
        />
        <RecordSelect name="status" label={t('plan.actions.status')} options={statuses} />
        <RecordInput name="costNote" label={t('plan.actions.costNote')} hint={t('plan.actions.costHint')} size={28} />
      </div>
      <RecordInput name="departments" label={t('plan.actions.departments')} hint={t('plan.onePerLine')} lines />
    </RecordForm>
  );
}
