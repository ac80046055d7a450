/** Devices that work on one city apart and now and then combine their files: random histories for property tests. */
import fc from 'fast-check';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import type { Decision } from '@/domain/merge/decide';
import { planMerge } from '@/domain/merge/plan';
import { listRecords, nameRecord } from '@/domain/merge/records';
import { edits, editYear, type Edit } from './edits';
import { joinEvents, type Traced } from './naiveMerge';
import { cityOf, combineAll, yearOf } from './years';

/** Who works, what is stored there, and by record what happened on the way to it. */
export type Device = { name: string; content: CityContent; events: Map<string, ReadonlySet<string>> };
/** The devices in the end, two at least; every text that was written; and those that a person wrote over or took away. */
export type History = { devices: [Device, Device, ...Device[]]; written: Set<string>; replaced: Set<string> };

/** One thing that happens: somebody edits, takes a copy home, or combines what others have. */
export type Move =
  | { do: 'edit'; by: number; edit: Edit }
  | { do: 'fork'; from: number }
  | { do: 'combine'; by: number; files: number[]; decision: Decision };

const MOST_DEVICES = 4;
const someone = fc.nat(MOST_DEVICES - 1);
export const decisions: fc.Arbitrary<Decision> = fc.record({ take: fc.nat(3), keepAll: fc.boolean() });
const editing = fc.record({ do: fc.constant('edit' as const), by: someone, edit: edits });
const forking = fc.record({ do: fc.constant('fork' as const), from: someone });
const combining = fc.record({
  do: fc.constant('combine' as const),
  by: someone,
  files: fc.uniqueArray(someone, { minLength: 1, maxLength: 3 }),
  decision: decisions,
});

/** A history in which copies are taken home at any moment. With `travel` they also come back and are combined. */
export function movesOf(travel: 'travel' | 'stay'): fc.Arbitrary<Move[]> {
  const moves: fc.WeightedArbitrary<Move>[] = [
    { weight: 12, arbitrary: editing },
    { weight: 3, arbitrary: forking },
    { weight: travel === 'travel' ? 4 : 0, arbitrary: combining },
  ];
  return fc.array(fc.oneof(...moves), { minLength: 5, maxLength: 30 });
}

/**
 * Plays a history from an empty city. `wording`: with `alike` two people who write apart may write the very same; with `own`
 * nobody writes what another did.
 */
export function play(moves: readonly Move[], wording: 'alike' | 'own'): History {
  const devices: [Device, ...Device[]] = [{ name: 'd0', content: cityOf(yearOf()), events: new Map() }];
  const [written, replaced] = [new Set<string>(), new Set<string>()];
  const at = (index: number): Device => devices[index % devices.length] ?? devices[0];
  const fork = (from: Device): Device => ({ ...from, name: `d${devices.length}`, events: new Map(from.events) });
  moves.forEach((move, turn) => {
    const event = `e${turn}`;
    if (move.do === 'fork' && devices.length < MOST_DEVICES) {
      devices.push(fork(at(move.from)));
    }
    if (move.do === 'combine') {
      const files = [...new Set(move.files.map(at))].filter((file) => file !== at(move.by));
      combineInto(at(move.by), files, move.decision, event);
    }
    if (move.do === 'edit') {
      const device = at(move.by);
      const nameWords = (drawn: number) => (wording === 'own' ? event : String(drawn));
      const edited = editYear(yearIn(device.content), move.edit, {
        device: device.name,
        at: momentOf(event),
        nameWords,
      });
      if (edited) {
        const [before, after] = [textsIn(edited.before), textsIn(edited.after)];
        after.forEach((text) => written.add(text));
        before.filter((text) => !after.includes(text)).forEach((text) => replaced.add(text));
        device.content = { ...device.content, assessments: [edited.year] };
        device.events.set(edited.name, new Set([...(device.events.get(edited.name) ?? []), event]));
      }
    }
  });
  const [first, second = fork(first), ...others] = devices;
  return { devices: [first, second, ...others], written, replaced };
}

/** Combines what these devices have into the first, with one decision for everything that is asked. */
export function combineInto(device: Device, files: readonly Device[], decision: Decision, event: string) {
  const contents = files.map(({ content }) => content);
  const plan = planMerge(device.content, contents);
  const decided = Object.fromEntries(
    plan.conflicts.map(({ name, sides }) => [name, { ...decision, take: decision.take % sides.length }]),
  );
  const stamp = { device: device.name, at: momentOf(event), id: `${device.name} ${event}` };
  const made = combineAll(device.content, contents, decided, stamp);
  if (made) {
    const sources = [{ ...device, events: new Map(device.events) }, ...files];
    for (const record of plan.years.flatMap(({ records }) => records)) {
      const name = nameRecord(record);
      const isDecided = record.outcome === 'conflict' || record.outcome === 'settled';
      const states = sources.map((source) => trace(source, name));
      device.events.set(name, joinEvents(states, isDecided ? event : undefined));
    }
    device.content = made.content;
  }
  return { plan, made };
}

/** A device that goes on by itself, so that something can be tried on it. */
export function copyOf(device: Device): Device {
  return { ...device, events: new Map(device.events) };
}

/** The only year of a city. */
export function yearIn({ assessments }: CityContent): FileAssessment {
  return assessments[0] ?? yearOf();
}

/** The state of a record on a device, with its events; undefined when it has none. */
export function trace({ content, events }: Device, name: string): Traced | undefined {
  const record = listRecords(yearIn(content)).get(name);
  return record && { record, events: events.get(name) ?? new Set() };
}

/** The names of all records that any of the devices has. */
export function namesIn(devices: readonly Device[]): string[] {
  return [...new Set(devices.flatMap(({ content }) => [...listRecords(yearIn(content)).keys()]))];
}

/** Every text in something: notes, titles, departments. */
export function textsIn(value: unknown): string[] {
  return JSON.stringify(value ?? '').match(/(note|paper|office|action|card|sentence|ballot) e?\d+/g) ?? [];
}

/** Later events have later moments; the clocks are not what decides. */
function momentOf(event: string): string {
  return new Date(Date.UTC(2026, 0, 1) + Number(event.replace(/\D/g, '')) * 60_000).toISOString();
}
