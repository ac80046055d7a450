import { writeDocument } from './html';
import { buildNetworkDocument } from './network/networkDocument';
import type { NetworkInput } from './network/networkInput';

/** The report of a network as one HTML file. It must be in UTF-8 when it is saved. */
export function writeNetworkHtml(input: NetworkInput): string {
  return writeDocument(buildNetworkDocument(input));
}
