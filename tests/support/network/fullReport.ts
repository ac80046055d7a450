/** A year of a share file as an assessment, so that a full report can be built of it beside its record. */
import type { Assessment } from '@/domain/assessment';
import type { ShareYear } from '@/domain/file/shareFile';
import { MOMENT } from '../samples';

export function assessmentOf({ id, year, packId, answers }: ShareYear): Assessment {
  return {
    id,
    year,
    packId,
    createdAt: MOMENT,
    principles: [],
    answers: answers.map((answer) => ({ at: MOMENT, versions: {}, ...answer })) as Assessment['answers'],
  };
}
