import type { ShownNetwork } from '@/data/network/useNetwork';

/** What every page of a network is given. `first` and `second` follow the page in the address (`paths.network`). */
export type PageProps = {
  open: ShownNetwork;
  /** Whether a person asked for the names of the cities that may be named. */
  areNamesWanted: boolean;
  first?: string | undefined;
  second?: string | undefined;
};
