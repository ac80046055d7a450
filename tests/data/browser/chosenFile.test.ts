import {
  askPermission,
  chooseExistingFile,
  chooseNewFile,
  hasPermission,
  isForbidden,
  isMissing,
  readChosenFile,
  writeChosenFile,
} from '@/data/browser/chosenFile';

const named = (name: string) => Object.assign(new Error(name), { name });

/** A file as the browser hands it out: what is written goes beside it and takes its place when it is closed. */
class FakeHandle {
  readonly kind = 'file';
  readonly name = 'city.json';
  lastModified = 1;
  aborted = false;
  permission: PermissionState = 'prompt';
  /** What the disk makes of a text. */
  keep = (text: string) => text;
  constructor(public text: string) {}

  getFile = () => Promise.resolve(new File([this.text], this.name, { lastModified: this.lastModified }));
  createWritable = () => {
    let beside = '';
    return Promise.resolve({
      write: (text: string) => Promise.resolve(void (beside += text)),
      abort: () => Promise.resolve(void (this.aborted = true)),
      close: () => {
        this.text = this.keep(beside);
        this.lastModified += 1;
        return Promise.resolve();
      },
    });
  };
  queryPermission = () => Promise.resolve(this.permission);
  requestPermission = (): Promise<PermissionState> => Promise.resolve((this.permission = 'granted'));
}

/** The fake where the browser's own is expected. */
function asHandle(fake: Partial<FakeHandle>): FileSystemFileHandle {
  return fake as unknown as FileSystemFileHandle;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('choosing', () => {
  test('a new file gets the name that was proposed, an existing one is taken as it is', async () => {
    const handle = new FakeHandle('');
    const save = vi.fn<(options: unknown) => Promise<FakeHandle>>(() => Promise.resolve(handle));
    vi.stubGlobal('showSaveFilePicker', save);
    vi.stubGlobal('showOpenFilePicker', () => Promise.resolve([handle]));
    expect(await chooseNewFile('city.json')).toBe(handle);
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'city.json' }));
    expect(await chooseExistingFile()).toBe(handle);
  });

  test('a person may choose none; another fault is told', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(named('AbortError')));
    vi.stubGlobal('showOpenFilePicker', () => Promise.reject(named('SecurityError')));
    expect(await chooseNewFile('city.json')).toBeUndefined();
    await expect(chooseExistingFile()).rejects.toThrow('SecurityError');
  });

  test('a browser that cannot gives none', async () => {
    expect(await chooseNewFile('city.json')).toBeUndefined();
    expect(await chooseExistingFile()).toBeUndefined();
  });
});

describe('permission', () => {
  test('is not there until a person gives it', async () => {
    const handle = new FakeHandle('');
    expect(await hasPermission(asHandle(handle))).toBe(false);
    expect(await askPermission(asHandle(handle))).toBe(true);
    expect(await hasPermission(asHandle(handle))).toBe(true);
  });

  test('a browser without the question is tried, and one that wants a click says no', async () => {
    expect(await hasPermission(asHandle({}))).toBe(true);
    expect(await askPermission(asHandle({}))).toBe(true);
    const late = { requestPermission: () => Promise.reject(named('SecurityError')) };
    expect(await askPermission(asHandle(late))).toBe(false);
  });
});

describe('writing', () => {
  test('takes the place of the whole file', async () => {
    const handle = new FakeHandle('a longer text than the new one');
    const before = await readChosenFile(asHandle(handle));
    expect(await writeChosenFile(asHandle(handle), 'new', before)).toBe(true);
    expect(handle.text).toBe('new');
  });

  test.each([
    ['another moment', (handle: FakeHandle) => (handle.lastModified = 2)],
    ['another size', (handle: FakeHandle) => (handle.text = 'by a colleague')],
  ])('leaves a file alone that has %s than before', async (_, change) => {
    const handle = new FakeHandle('old');
    const before = await readChosenFile(asHandle(handle));
    change(handle);
    const now = handle.text;
    expect(await writeChosenFile(asHandle(handle), 'new', before)).toBe(false);
    expect(handle.text).toBe(now);
    expect(handle.aborted).toBe(true);
  });

  test('a full drive leaves the file as it was', async () => {
    const handle = new FakeHandle('old');
    const before = await readChosenFile(asHandle(handle));
    const { createWritable } = handle;
    handle.createWritable = async () => ({
      ...(await createWritable()),
      write: () => Promise.reject(named('QuotaExceededError')),
    });
    await expect(writeChosenFile(asHandle(handle), 'new', before)).rejects.toThrow('QuotaExceededError');
    expect(handle.text).toBe('old');
    expect(handle.aborted).toBe(true);
  });

  test('a drive that does not keep what it was given is found out', async () => {
    const handle = new FakeHandle('old');
    const before = await readChosenFile(asHandle(handle));
    handle.keep = (text) => text.slice(1);
    await expect(writeChosenFile(asHandle(handle), 'new', before)).rejects.toThrow('does not hold');
  });
});

test('a file that is gone and one that may not be written are told apart', () => {
  expect([isMissing(named('NotFoundError')), isForbidden(named('NotFoundError'))]).toEqual([true, false]);
  expect([isMissing(named('NotAllowedError')), isForbidden(named('NotAllowedError'))]).toEqual([false, true]);
  expect([isMissing(undefined), isForbidden(undefined)]).toEqual([false, false]);
});
