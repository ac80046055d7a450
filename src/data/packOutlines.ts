/** Everything of the packs that is small: loaded in one piece, before the first count. The build has checked it. */
import type { IndicatorOutline, PackHead } from '@/domain/pack';

export const heads = import.meta.glob<PackHead>('/indicators/*/pack.json', { eager: true, import: 'default' });

export const indicatorOutlines = import.meta.glob<IndicatorOutline>('/indicators/*/[0-9][0-9]-*/*.json', {
  eager: true,
  import: 'default',
  query: '?outline',
});
