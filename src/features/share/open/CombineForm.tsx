import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { carryOut, planCombining, type DryRun, type ReadFile } from '@/data/files/combining';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import type { Done } from './CityFiles';
import { ConflictList } from './conflict/ConflictList';
import { nameConflict, type Decisions } from './conflict/decisions';
import { DryRunSummary } from './DryRunSummary';

type Props = { files: readonly ReadFile[]; onDone: (done: Done) => void };

/** The dry run of combining, the decisions it needs, and the button that carries it out. Follows the store while it is open. */
export function CombineForm({ files, onDone }: Props) {
  const names = files.map(({ sha256 }) => sha256).join(' ');
  const { value: run } = useWatched(`combine ${names}`, () => planCombining(files));
  return run ? <CombineRun run={run} onDone={onDone} /> : null;
}

function CombineRun({ run, onDone }: { run: DryRun; onDone: (done: Done) => void }) {
  const { t } = useTranslation();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [message, setMessage] = useState<'failed' | 'changed' | 'missing' | undefined>();
  const { conflicts, years } = run.plan;
  const missing = conflicts.filter((conflict) => !decisions.has(nameConflict(conflict)));
  const isPossible = years.some(({ obstacle, drafts }) => obstacle === undefined && drafts.some(Boolean));
  const combine = async () => {
    if (missing.length > 0) {
      setMessage('missing');
      document.getElementById(missing[0] ? nameConflict(missing[0]) : '')?.focus();
      return;
    }
    const byName = conflicts.flatMap((conflict) => {
      const decision = decisions.get(nameConflict(conflict));
      return decision ? [[conflict.name, decision] as const] : [];
    });
    try {
      const outcome = await carryOut(run, new Map(byName));
      if (outcome.outcome === 'combined') {
        onDone(outcome);
      } else {
        setMessage('changed');
      }
    } catch {
      setMessage('failed');
    }
  };
  return (
    <>
      <DryRunSummary run={run} />
      <ConflictList
        run={run}
        decisions={decisions}
        onDecide={(next) => {
          setDecisions(next);
          setMessage(undefined);
        }}
      />
      {message === 'missing' ? (
        <Notice kind="warning" announced>
          {t('combine.missing', { count: missing.length })}
        </Notice>
      ) : null}
      {message === 'failed' || message === 'changed' ? (
        <Notice kind="failure" announced>
          {t(message === 'failed' ? 'open.failed' : 'combine.changed')}
        </Notice>
      ) : null}
      <p className="quiet">{t('combine.before')}</p>
      <div className="row">
        {isPossible ? (
          <button type="button" className="main" onClick={() => void combine()}>
            {t('combine.do')}
          </button>
        ) : null}
        <Link href={paths.start()} className="button">
          {t('open.cancel')}
        </Link>
      </div>
    </>
  );
}
