import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getOpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import { getSession, type OpenSession } from '@/data/workshop/sessions';
import type { Pack } from '@/domain/pack';
import type { Place } from '@/ui/paths';

/** What the projector shows is made of this and of nothing else: whatever happens to the window, it comes back as it was. */
export type Room = OpenSession & { assessmentId: string; pack: Pack };
export type RoomState =
  { status: 'loading' } | { status: 'gone' } | { status: 'failed'; error: unknown } | (Room & { status: 'ready' });

/** Reads a session for the projector and follows its changes. A store that fails later leaves the last picture standing. */
export function useRoom({ cityId, year }: Place, sessionId: string): RoomState {
  const { language } = useTranslation().i18n;
  const watched = useWatched(`room ${cityId} ${year} ${sessionId}`, async () => {
    const open = await getOpenAssessment(cityId, year);
    const held = open && (await getSession(open.assessment.id, sessionId));
    return held && { ...held, assessmentId: open.assessment.id, packId: open.assessment.packId };
  });
  const last = useRef(watched.value);
  const held = watched.value ?? (watched.status === 'failed' ? last.current : undefined);
  useEffect(() => {
    last.current = held;
  }, [held]);
  const packId = held?.packId;
  const pack = useLoaded(packId ?? '', language, async () => (packId ? getPack(packId, language) : undefined));
  if (watched.status === 'failed' && !held) {
    return { status: 'failed', error: watched.error };
  }
  if (watched.status === 'ready' && !held) {
    return { status: 'gone' };
  }
  return held && pack ? { status: 'ready', ...held, pack } : { status: 'loading' };
}
