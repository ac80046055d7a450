// @vitest-environment node
/** Two tabs that write at the same moment: nothing that one was told is saved goes without a trace. */
import fc from 'fast-check';
import type { AnswerPatch } from '@/domain/answer';
import { mergePatch, type Basis } from '@/domain/form/mergePatch';
import { closeTabs, openTab, type Tab } from '../support/tabs';

const ID = '01.P1';

let tabs: [Tab, Tab];
let id: string;
beforeEach(async () => {
  tabs = [await openTab(), await openTab()];
  const { assessment } = await tabs[0].createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  id = assessment.id;
});
afterEach(closeTabs);

const read = async (tab = tabs[0], indicatorId = ID) =>
  (await tab.readAssessment(id)).answers.find((answer) => answer.indicatorId === indicatorId);
/** Types letter by letter without waiting for the disk. */
const type = (tab: Tab, text: string) =>
  Promise.all(Array.from(text, (_, end) => tab.saveAnswer(id, 'P01', ID, { note: text.slice(0, end + 1) })));

test('of two texts typed into one note at once, one stands and the other is in the history, whole', async () => {
  const texts = ['What one person writes', 'What somebody else says'] as const;
  await Promise.all([type(tabs[0], texts[0]), type(tabs[1], texts[1])]);
  const [mine, theirs] = [await read(tabs[0]), await read(tabs[1])];
  expect(mine).toEqual(theirs);
  expect(texts).toContain(mine?.note);
  const changes = await tabs[0].database.changes.toArray();
  const kept = new Set(changes.flatMap(({ before, after }) => [before?.note, after?.note]));
  expect(texts.filter((text) => !kept.has(text))).toEqual([]);
});

test('two forms that write other parts of one figure keep all, in whatever order the disk takes them', async () => {
  const part = fc.constantFrom('value', 'year', 'source', 'baseline', 'target');
  const moves = fc.array(
    fc.record({ by: fc.constantFrom(0 as const, 1 as const), part, to: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 10,
    },
  );
  const valueOf = (name: string, to: number) =>
    name === 'source' ? `Source ${to}` : name === 'value' || name === 'year' ? 2000 + to : { value: to };
  let count = 0;
  await fc.assert(
    fc.asyncProperty(moves, async (all) => {
      const indicatorId = `99.P${(count += 1)}`;
      // Neither form ever hears of the other: each knows only what it was given and what it wrote.
      const known: Basis[] = [0, 1].map(() => ({ state: 'unanswered', figure: { measure: 'share' } }));
      const [firstOnly, secondOnly] = [
        ['value', 'year', 'source'],
        ['baseline', 'target'],
      ];
      const own = all.filter(({ by, part: name }) => (by === 0 ? firstOnly : secondOnly).includes(name));
      const last: Record<string, unknown> = {};
      await Promise.all(
        own.map(({ by, part: name, to }) => {
          const basis = known[by] as Basis;
          const patch: AnswerPatch = { figure: { ...basis.figure, measure: 'share', [name]: valueOf(name, to) } };
          last[name] = valueOf(name, to);
          known[by] = { ...basis, ...patch };
          return tabs[by].saveAnswer(id, 'P01', indicatorId, (now) => mergePatch(patch, basis, now));
        }),
      );
      expect((await read(tabs[0], indicatorId))?.figure ?? {}).toMatchObject(last);
    }),
    { numRuns: 20 },
  );
});

test('a form that waits for a full disk writes over nothing that was stored meanwhile', async () => {
  const [waiting, other] = tabs;
  const refuse = vi.spyOn(waiting.database.answers, 'put').mockRejectedValue(new Error('Full'));
  const basis: Basis = { state: 'unanswered', figure: { measure: 'share' } };
  const patch: AnswerPatch = { figure: { measure: 'share', source: 'Census' } };
  void waiting.saveAnswer(id, 'P01', ID, (now) => mergePatch(patch, basis, now));
  await vi.waitFor(() => expect(waiting.getSavingState().failed).toBe(1));
  await other.saveAnswer(id, 'P01', ID, { figure: { measure: 'share', value: 40 } });
  // A copy in a file holds both.
  expect((await read(waiting))?.figure).toEqual({ measure: 'share', value: 40, source: 'Census' });
  refuse.mockRestore();
  waiting.retrySaving();
  await vi.waitFor(() => expect(waiting.hasUnsavedWork()).toBe(false));
  expect((await read())?.figure).toEqual({ measure: 'share', value: 40, source: 'Census' });
});
