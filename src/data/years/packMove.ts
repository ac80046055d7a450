/** From one edition of the indicator set to the next: a new draft beside the untouched old one. */
import { moveAnswers, listPackChanges } from '@/domain/years/packChanges';
import { newId } from '@/data/browser/device';
import { readAssessment } from '@/data/assessments';
import { countChange } from '@/data/changes';
import { PARTS_OF_ASSESSMENT, database } from '@/data/database';
import { keepRestorePoint } from '@/data/files/restorePoints';
import { getPackOutline } from '@/data/packs';
import { readPlan, writePlan } from '@/data/plans';
import { save } from '@/data/saving';
import { readFileSessions, writeFileSessions } from '@/data/workshop/fileSessions';
import { forgetTaken } from '@/domain/workshop/steps';

/**
 * Makes a draft of the same year with the pack `to`, which follows the one the year has now. Answers whose indicators mean
 * the same come along, with departments, the plan and the workshops; no principle is ready. Whatever a workshop agreed of an
 * indicator that means something else now is not taken into the new draft any more. The old draft stays as it is, out of sight. A
 * draft that was made before and left is taken up again. Does nothing when the year has been moved already, perhaps in
 * another tab, or is agreed: what was agreed stays. Throws `UnknownPackError`.
 */
export async function moveToPack(assessmentId: string, to: string): Promise<void> {
  const { assessments, principles, answers, copies } = database;
  const seen = await assessments.get(assessmentId);
  if (!seen || seen.packId === to) {
    return;
  }
  await keepRestorePoint(seen.cityId, 'newSet');
  const changes = listPackChanges(await getPackOutline(seen.packId), await getPackOutline(to));
  await save(`${seen.cityId} years`, () =>
    database.transaction('rw', [assessments, copies, ...PARTS_OF_ASSESSMENT], async () => {
      const head = await assessments.get(assessmentId);
      if (!head || head.agreed || head.replacedBy !== undefined) {
        return;
      }
      const others = await assessments.where({ cityId: head.cityId }).toArray();
      const left = others.find((other) => other.packId === to && other.replacedBy === head.id);
      const id = left?.id ?? newId();
      const { replacedBy: _, ...draft } = left ?? {
        id,
        cityId: head.cityId,
        year: head.year,
        packId: to,
        createdAt: new Date().toISOString(),
        movedFrom: head.id,
      };
      await assessments.bulkPut([{ ...head, replacedBy: id }, draft]);
      await countChange(head.cityId);
      if (left) {
        return;
      }
      const old = await readAssessment(assessmentId);
      const { carried, lookAgain } = moveAnswers(old.answers, changes);
      const [{ plan, cards }, { sessions = [] }] = await Promise.all([
        readPlan(assessmentId),
        readFileSessions(assessmentId),
      ]);
      const lost = changes.flatMap(({ kind, from }) => (kind === 'unchanged' || kind === 'reworded' ? [] : from));
      await principles.bulkPut(old.principles.map((state) => ({ ...state, ready: false, assessmentId: id })));
      await answers.bulkPut([...carried, ...lookAgain].map((answer) => ({ ...answer, assessmentId: id })));
      await writePlan(id, plan, cards);
      await writeFileSessions(id, { sessions: sessions.map((session) => forgetTaken(session, lost)) });
    }),
  );
}

/**
 * Goes back to the draft that a moved one was made from; the moved one stays, out of sight, and can be taken up again. Does
 * nothing when the moved one is agreed.
 */
export async function returnToOldPack(assessmentId: string): Promise<void> {
  const { assessments, copies } = database;
  await save(`${assessmentId} years`, () =>
    database.transaction('rw', [assessments, copies], async () => {
      const moved = await assessments.get(assessmentId);
      const old = moved?.movedFrom === undefined ? undefined : await assessments.get(moved.movedFrom);
      if (moved && old && !moved.agreed && moved.replacedBy === undefined) {
        const { replacedBy: _, ...open } = old;
        await assessments.bulkPut([open, { ...moved, replacedBy: old.id }]);
        await countChange(moved.cityId);
      }
    }),
  );
}
