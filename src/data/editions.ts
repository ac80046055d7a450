/** Years that a body has agreed, frozen; and the years that are worked on again. */
import { agree, type AgreeForm, type Edition } from '@/domain/edition/edition';
import { cityFileName } from '@/domain/file/fileName';
import { canonicalText } from '@/domain/json';
import type { Assessment } from '@/domain/assessment';
import { readAssessment, type OpenAssessment } from './assessments';
import { countChange } from './changes';
import { database } from './database';
import type { StoredEdition } from './stored';
import { getPack } from './packs';
import { readPlan } from './plans';
import { save } from './saving';
import { hashText } from './browser/hash';
import type { FileToSave } from './browser/saveFile';

/**
 * All editions of one year, the first agreed first, with those of the drafts it was moved from to another indicator set. Each
 * holds the whole pack: about 0.4 MB.
 */
export async function listEditions(assessmentId: string): Promise<Edition[]> {
  const { assessments, editions } = database;
  const ids: string[] = [];
  for (
    let id: string | undefined = assessmentId;
    id && !ids.includes(id);
    id = (await assessments.get(id))?.movedFrom
  ) {
    ids.push(id);
  }
  return strip(await editions.where('assessmentId').anyOf(ids).sortBy('revision'));
}

/** The editions that belong to this draft of a year alone, as its file holds them. */
export async function readEditions(assessmentId: string): Promise<Edition[]> {
  return strip(await database.editions.where({ assessmentId }).sortBy('revision'));
}

function strip(rows: readonly StoredEdition[]): Edition[] {
  return rows.map(({ assessmentId: _, ...edition }) => edition);
}

/**
 * Freezes the year as it is stored, after `checkAgreeing` found nothing. `changed`: the answers are not those that the body
 * has on its screen, or the year is agreed or gone already; then nothing is frozen. Throws when the pack cannot be loaded.
 */
export async function agreeYear(open: OpenAssessment, form: AgreeForm): Promise<'agreed' | 'changed'> {
  const { cities, assessments, principles, answers, planItems, editions, copies } = database;
  const { id, packId } = open.assessment;
  // In the language it is written in: the meaning that counts, and the same edition from every screen.
  const pack = await getPack(packId);
  const agreedAt = new Date().toISOString();
  let outcome: 'agreed' | 'changed' = 'changed';
  await save(`${id} editions`, async () => {
    const tables = [cities, assessments, principles, answers, planItems, editions, copies];
    outcome = await database.transaction('rw', tables, async () => {
      const [city, head] = await Promise.all([cities.get(open.city.id), assessments.get(id)]);
      if (!city || !head || head.agreed || head.replacedBy !== undefined) {
        return 'changed';
      }
      const [assessment, { plan }, earlier] = await Promise.all([readAssessment(id), readPlan(id), listEditions(id)]);
      if (!hasSameAnswers(assessment, open.assessment)) {
        return 'changed';
      }
      const planned = { ...assessment, ...(plan ? { plan } : {}) };
      const edition = agree(
        { city, assessment: planned, pack, form, earlier, agreedAt, appVersion: __APP_VERSION__ },
        hashText,
      );
      await editions.add({ ...edition, assessmentId: id });
      await assessments.put({ ...head, agreed: { revision: edition.revision, at: agreedAt } });
      await countChange(city.id);
      return 'agreed';
    });
  });
  return outcome;
}

function hasSameAnswers(stored: Assessment, seen: Assessment): boolean {
  const sorted = ({ answers }: Assessment) => answers.toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
  return canonicalText(sorted(stored)) === canonicalText(sorted(seen));
}

/** Lets the year be worked on again. Every edition stays; the next agreement is the next revision. */
export function reopenYear(assessmentId: string): Promise<void> {
  return save(`${assessmentId} editions`, () =>
    database.transaction('rw', [database.assessments, database.copies], async () => {
      const head = await database.assessments.get(assessmentId);
      if (head?.agreed) {
        const { agreed: _, ...open } = head;
        await database.assessments.put(open);
        await countChange(head.cityId);
      }
    }),
  );
}

/** The `kind` of a file with one edition in it. */
export const EDITION_FILE_KIND = 'educating-cities-self-assessment/edition';

/** One edition as a file of its own, for an archive. `about` says in one sentence what it is. */
export function buildEditionFile(edition: Edition, about: string): FileToSave {
  const { city, assessment } = edition.content;
  const part = `edition-${edition.revision}`;
  return {
    name: cityFileName({ city, assessments: [assessment] }, edition.agreedAt, 'json', part),
    content: `${JSON.stringify({ kind: EDITION_FILE_KIND, about, edition }, undefined, 2)}\n`,
    type: 'application/json',
  };
}
