import { lazy, Suspense } from 'react';
import type { OpenAssessment } from '@/data/assessments';
import { useRoomViews } from '@/data/workshop/useRoomViews';

const RoomSentence = lazy(async () => ({ default: (await import('./RoomSentence')).RoomSentence }));

/** What a room said of a principle. Nobody waits for it: nothing is loaded while the year has no workshop. */
export function RoomLine({ open, principleId }: { open: OpenAssessment; principleId: string }) {
  const view = useRoomViews(open.assessment.id, open.pack)?.get(principleId);
  return view ? (
    <Suspense fallback={null}>
      <RoomSentence view={view} open={open} />
    </Suspense>
  ) : null;
}
