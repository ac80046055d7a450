/** A drive with one file on it that may be written, in the place of the browser's own: real files cannot be had in jsdom. */

/** Handles are read from the store as copies, so only their name counts. */
export const NAME = 'granollers.json';

const fresh = () => ({
  /** Undefined when the file is gone. */
  text: '' as string | undefined,
  allowed: true,
  /** What the person says when asked. */
  answer: true,
  writes: 0,
  /** What another computer does while this one is writing. */
  meanwhile: undefined as string | undefined,
  full: false,
});

export const drive = fresh();

/** The drive as it is at the start: with an empty file that may be written. */
export function resetDrive(): void {
  Object.assign(drive, fresh());
}

const named = (name: string) => Object.assign(new Error(name), { name });
const handle = { kind: 'file', name: NAME };

/** What `src/data/browser/chosenFile.ts` offers, on this drive. */
export const doors = {
  chooseNewFile: () => Promise.resolve(handle),
  chooseExistingFile: () => Promise.resolve(handle),
  hasPermission: () => Promise.resolve(drive.allowed),
  askPermission: () => {
    drive.allowed ||= drive.answer;
    return Promise.resolve(drive.allowed);
  },
  readChosenFile: () =>
    drive.text === undefined ? Promise.reject(named('NotFoundError')) : Promise.resolve(new File([drive.text], NAME)),
  writeChosenFile: (_: unknown, text: string) => {
    if (drive.full) {
      return Promise.reject(named('QuotaExceededError'));
    }
    if (drive.meanwhile !== undefined) {
      drive.text = drive.meanwhile;
      drive.meanwhile = undefined;
      return Promise.resolve(false);
    }
    drive.text = text;
    drive.writes += 1;
    return Promise.resolve(true);
  },
};
