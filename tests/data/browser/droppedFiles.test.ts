import { listDroppedFiles } from '@/data/browser/droppedFiles';

const file = (name: string) => new File(['x'], name);
const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  file: (done: (found: File) => void) => done(file(name)),
});
/** A browser gives the content of a folder in parts. */
function folderEntry(...parts: object[][]) {
  const left = [...parts];
  const readEntries = (done: (part: object[]) => void) => done(left.shift() ?? []);
  return { isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}
const drop = (entries: object[], files: File[] = []) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

const namesOf = (files: readonly File[]) => files.map(({ name }) => name).toSorted();

it('takes files as they were dropped', async () => {
  const files = [file('a.json'), file('b.zip')];
  expect(await listDroppedFiles(drop([fileEntry('a.json'), fileEntry('b.zip')], files))).toEqual(files);
});

it('finds the files of folders, and of folders in them, in all their parts', async () => {
  const inner = folderEntry([fileEntry('c.json')]);
  const outer = folderEntry([fileEntry('a.json')], [fileEntry('b.json'), inner]);
  expect(namesOf(await listDroppedFiles(drop([outer, fileEntry('d.json')])))).toEqual([
    'a.json',
    'b.json',
    'c.json',
    'd.json',
  ]);
});

it('leaves out what cannot be read and keeps the rest', async () => {
  const broken = {
    isFile: true,
    isDirectory: false,
    file: (_: unknown, failed: (error: Error) => void) => failed(new Error('gone')),
  };
  expect(namesOf(await listDroppedFiles(drop([folderEntry([broken, fileEntry('a.json')])])))).toEqual(['a.json']);
});
