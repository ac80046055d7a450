import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TEXT = /\.(js|css|html|webmanifest)$/;

/** Puts a copy of a built app into a folder. */
export async function copyBuild(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
}

/**
 * Turns a copied build into the next version in place, as a person does who uploads one: every file of `assets` has another
 * name, everything refers to the new names, and the version that the footer shows is `next` instead of `now`.
 */
export async function releaseVersion(folder: string, now: string, next: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const files = [...(await readdir(folder)), ...assets.map((name) => join('assets', name))];
  for (const file of files.filter((name) => TEXT.test(name))) {
    const text = await readFile(join(folder, file), 'utf8');
    const renamed = assets.reduce((whole, asset) => whole.replaceAll(asset, renameAsset(asset)), text);
    // The worker fetches a page again only when its revision is another one.
    const revised = file === 'sw.js' ? renamed.replaceAll(/revision:"[^"]+"/g, `revision:"${next}"`) : renamed;
    await writeFile(join(folder, file), revised.replaceAll(`\`${now}\``, `\`${next}\``));
  }
  for (const asset of assets) {
    await rename(join(folder, 'assets', asset), join(folder, 'assets', renameAsset(asset)));
  }
}

function renameAsset(name: string): string {
  return name.replace(/\.(\w+)$/, 'N.$1');
}
