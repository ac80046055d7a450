/** A network of fictional cities for practice, as data beside the pack its cities use. */
import { networkContentSchema } from '@/domain/network/network';
import { keepNetwork } from './networkFiles';
import { listNetworks } from './networks';

const files = import.meta.glob<unknown>('/indicators/*/samples/network/*.json', { import: 'default' });

/**
 * Opens the sample network. One that is here already is opened as it is, with what was decided in it; when it was deleted, a fresh
 * copy is made. Resolves with its id. Throws when it cannot be loaded or kept.
 */
export async function openSampleNetwork(): Promise<string> {
  const [read] = Object.values(files);
  const content = networkContentSchema.parse(await read?.());
  const isHere = (await listNetworks()).some(({ network }) => network.id === content.network.id);
  return isHere ? content.network.id : keepNetwork(content);
}
