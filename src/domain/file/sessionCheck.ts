/** What the schema of one field cannot say of a workshop session: what it names must be there, or a screen would look for it. */
import { fileSessionSchema, type FileSession, type Session } from '@/domain/workshop/session';

type Finding = { path: (string | number)[]; message: string };

/** A session of a file. What a ballot says of other items than those of the session is kept, and counted nowhere. */
export const checkedSessionSchema = fileSessionSchema.check(({ value, issues }) => {
  issues.push(...listFindings(value).map((finding) => ({ code: 'custom' as const, input: value, ...finding })));
});

function listFindings(session: FileSession): Finding[] {
  const { items, ballots, agenda = [], current } = session;
  const ids = items.map(({ id }) => id);
  const repeated = (path: string, list: readonly string[]) =>
    new Set(list).size === list.length ? [] : [{ path: [path], message: 'duplicateIds' }];
  return [
    ...repeated('items', ids),
    ...repeated('agenda', agenda),
    ...repeated(
      'ballots',
      ballots.map(({ id }) => id),
    ),
    ...agenda.flatMap((id, index) => (ids.includes(id) ? [] : [{ path: ['agenda', index], message: 'unknownItem' }])),
    ...(current === undefined || ids.includes(current) ? [] : [{ path: ['current'], message: 'unknownItem' }]),
    // The name by which a deleted session is known.
    ...(Object.hasOwn(session, 'removed') ? [{ path: ['removed'], message: 'reservedName' }] : []),
  ];
}

/** The session as a file may hold it: whatever names an item that it does not have is left out. */
export function settleSession(session: Session): Session {
  const { agenda, current, removed: _reserved, ...rest } = session;
  const items = session.items.filter(({ id }, index, all) => all.findIndex((item) => item.id === id) === index);
  const ids = new Set(items.map(({ id }) => id));
  return {
    ...rest,
    items: items.map(({ agreed, ...item }) => (agreed && agreed !== 'unknown' ? { ...item, agreed } : item)),
    ...(agenda ? { agenda: [...new Set(agenda)].filter((id) => ids.has(id)) } : {}),
    ...(current !== undefined && ids.has(current) ? { current } : {}),
  };
}
