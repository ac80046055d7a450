import { useTranslation } from 'react-i18next';
import { SOURCE_LANGUAGE, type Pack } from '@/domain/pack';
import { getPack } from '@/data/packs';
import type { DryRun } from '@/data/files/combining';
import { useLoaded } from '@/data/useLoaded';
import { canKeepAll } from '@/domain/merge/decide';
import type { Conflict } from '@/domain/merge/plan';
import { announce } from '@/ui/Announcer';
import styles from './conflict.module.css';
import { ConflictInput } from './ConflictInput';
import { findFilled, findMine, nameConflict, type Decisions } from './decisions';

type Props = { run: DryRun; decisions: Decisions; onDecide: (decisions: Decisions) => void };

/** Every record that a person must decide, and the ways to decide many at once. */
export function ConflictList({ run, decisions, onDecide }: Props) {
  const { t, i18n } = useTranslation();
  const { conflicts } = run.plan;
  const packIds = [...new Set(run.plan.years.flatMap(({ drafts }) => drafts.flatMap((draft) => draft?.packId ?? [])))];
  const packs = useLoaded(packIds.join(' '), i18n.language, () => loadPacks(packIds, i18n.language));
  if (conflicts.length === 0 || !packs) {
    return null;
  }
  const open = conflicts.filter((conflict) => !decisions.has(nameConflict(conflict)));
  const takeAll = (choose: (conflict: Conflict) => number | undefined) => {
    const next = new Map(decisions);
    for (const conflict of open) {
      const take = choose(conflict);
      if (take !== undefined && take >= 0) {
        next.set(nameConflict(conflict), { take, keepAll: canKeepAll(conflict) });
      }
    }
    onDecide(next);
    announce(t('combine.decidedNow', { count: next.size - decisions.size }));
  };
  const fillable = open.filter((conflict) => findFilled(conflict) !== undefined).length;
  const sources = [...new Set(open.flatMap(({ sides }) => sides.flatMap((side) => side.sources)))].toSorted(
    (a, b) => a - b,
  );
  return (
    <section>
      <h3>{t('combine.toDecide', { count: conflicts.length })}</h3>
      <p>{t('combine.howToDecide')}</p>
      {open.length > 0 && (conflicts.length > 1 || fillable > 0) ? (
        <div className="row">
          {fillable > 0 ? (
            <button type="button" onClick={() => takeAll(findFilled)}>
              {t('combine.bulk.filled', { count: fillable })}
            </button>
          ) : null}
          {sources.map((source) => (
            <button
              key={source}
              type="button"
              onClick={() => takeAll(({ sides }) => sides.findIndex((side) => side.sources.includes(source)))}
            >
              {source === 0 ? t('combine.bulk.mine') : t('combine.bulk.theirs', { from: nameSource(run, source) })}
            </button>
          ))}
        </div>
      ) : null}
      <ul className={styles.conflicts}>
        {conflicts.map((conflict, index) => (
          <li key={nameConflict(conflict)}>
            <ConflictInput
              conflict={conflict}
              position={t('combine.position', { position: index + 1, total: conflicts.length })}
              pack={packs.find(({ id }) => id === packOf(run, conflict))}
              nameSource={(source) => (source === 0 ? t('combine.mine') : nameSource(run, source))}
              decision={decisions.get(nameConflict(conflict))}
              onDecide={(decision) => onDecide(new Map(decisions).set(nameConflict(conflict), decision))}
            />
          </li>
        ))}
      </ul>
      {conflicts.some((conflict) => findMine(conflict) < 0) ? (
        <p className="quiet">{t('combine.mineIsOlder')}</p>
      ) : null}
    </section>
  );
}

/** The department of a part, or the name of the file. */
export function nameSource({ files }: DryRun, source: number): string {
  const file = files[source - 1];
  const part = file?.content.assessments.find((assessment) => assessment.part)?.part;
  return part?.department ?? file?.name ?? '';
}

function packOf({ plan }: DryRun, { assessmentId }: Conflict): string | undefined {
  return plan.years.find((year) => year.assessmentId === assessmentId)?.drafts.find(Boolean)?.packId;
}

/** The sets of the conflicts; one that this app does not have is left out, and its answers are shown by their ids. */
async function loadPacks(ids: readonly string[], language = SOURCE_LANGUAGE): Promise<Pack[]> {
  const packs = await Promise.all(ids.map((id) => getPack(id, language).catch(() => undefined)));
  return packs.flatMap((pack) => pack ?? []);
}
