import { spawnSync } from 'node:child_process';

/** A package manager of the system with the commands that install a browser, one after another. */
export type Installer = { name: string; steps: string[][] };

/** The package managers that are here and may install without a password. */
export function listInstallers(): Installer[] {
  if (process.platform === 'win32') {
    const agree = ['--exact', '--silent', '--accept-package-agreements', '--accept-source-agreements'];
    return keepPresent([{ name: 'winget', steps: [['winget', 'install', '--id', 'Google.Chrome', ...agree]] }]);
  }
  if (process.platform === 'darwin') {
    return keepPresent([{ name: 'brew', steps: [['brew', 'install', '--cask', 'google-chrome']] }]);
  }
  const before = getRootPrefix();
  if (!before) {
    return [];
  }
  const asRoot = (name: string, ...commands: string[][]): Installer => ({
    name,
    steps: commands.map((words) => [...before, name, ...words]),
  });
  return keepPresent([
    asRoot('apt-get', ['update'], ['install', '-y', '--no-install-recommends', 'chromium']),
    asRoot('dnf', ['install', '-y', 'chromium']),
    asRoot('zypper', ['--non-interactive', 'install', 'chromium']),
    asRoot('pacman', ['-Sy', '--noconfirm', 'chromium']),
    asRoot('apk', ['add', 'chromium']),
  ]);
}

/** What makes a command run as root: nothing for root, sudo when it needs no password; undefined when neither. */
function getRootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) {
    return [];
  }
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 5000 }).status === 0
    ? ['sudo', '-n']
    : undefined;
}

function keepPresent(installers: Installer[]): Installer[] {
  return installers.filter(({ name }) => !spawnSync(name, ['--version'], { stdio: 'ignore', timeout: 20_000 }).error);
}
