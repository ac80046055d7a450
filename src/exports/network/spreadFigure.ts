/** The spread of a network as a picture: one strip for each principle, drawn for any width and for grey paper. */
import type { Picture, Shape } from '@/domain/document/model';
import { drawScale, mirror, MARGIN, placeLevel, WHOLE_LEVELS } from '@/exports/figures/scale';
import { namePrinciple, type NetworkInput } from './networkInput';
import type { PrincipleSpread } from './yearFigures';

/** Heights in CSS pixels: 20 strips with their scale and heading fit on one page of A4 or Letter. */
const ROW = 35;
const SCALE = 26;

/** Draws the levels of all principles. `x` of a shape already follows the direction of the language. */
export function drawSpread(spreads: readonly PrincipleSpread[], finding: string, input: NetworkInput): Picture {
  const { t, direction, figures, network } = input;
  return {
    title: t('exports.network.profile.picture', { network: network.name, year: figures.year }),
    finding,
    description: t('exports.network.profile.pictureText', { finding }),
    height: SCALE + spreads.length * ROW,
    direction,
    shapes: [
      ...drawScale(direction, 14),
      ...spreads.flatMap((spread, place) => drawRow(spread, SCALE + place * ROW, input)),
    ],
  };
}

/** A thin line from the lowest to the highest level, a thick one for the middle half, a dot in the middle. */
function drawRow({ principleId, distribution }: PrincipleSpread, top: number, input: NetworkInput): Shape[] {
  const { t, format, direction } = input;
  const [name, strip] = [top + 13, top + 24];
  const write = (part: 'name' | 'value' | 'withheld', x: number, y: number, text: string): Shape => ({
    kind: 'words',
    part,
    x: mirror(x, direction),
    y,
    anchor: part === 'value' ? 'end' : 'start',
    text,
  });
  const line = (part: 'axis' | 'tick' | 'range', from: number, to: number, half = 0): Shape => ({
    kind: 'line',
    part,
    x1: placeLevel(from, direction),
    x2: placeLevel(to, direction),
    y1: strip - half,
    y2: strip + half,
  });
  const title = write('name', 0, name, namePrinciple(input, principleId));
  if (distribution.shown === 'nothing') {
    return [title, write('withheld', MARGIN, strip + 5, t('exports.network.profile.nothing'))];
  }
  const { low, high, median } = distribution;
  return [
    title,
    write('value', 100, name, format.level(median)),
    ...WHOLE_LEVELS.map((level) => line('tick', level, level, 2)),
    line('axis', low, high),
    line('tick', low, low, 7),
    line('tick', high, high, 7),
    ...(distribution.shown === 'half' ? [line('range', distribution.lowerQuarter, distribution.upperQuarter)] : []),
    { kind: 'dot', part: 'full', x: placeLevel(median, direction), y: strip },
  ];
}
