/**
 * A few lines that arrive first: on a slow line everything that the first screen needs must be on its way before the app
 * itself is there to ask for it.
 */
import { loadAhead } from '@/app/ahead/loadAhead';

loadAhead(location.hash);
void import('@/app/start').then(({ start }) => start());
