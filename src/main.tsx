/**
 * A few lines that arrive first: on a slow line everything that the first screen needs must be on its way before the app
 * itself is there to ask for it.
 */
import { loadAhead } from '@/app/loadAhead';

loadAhead(location.hash);
const { start } = await import('@/app/start');
await start();
