// @vitest-environment node
import * as fc from 'fast-check';
import { buildHeatRows, sortHeatRows, type HeatRow } from '@/charts/network/heat/heat';
import { pickShown } from '@/domain/network/disclosure';
import { buildView, describeView, SCOPES } from '@/domain/network/view';
import { listAllFilters, RANDOM_YEARS, randomNetworks, SMALL_PACK } from '../../../support/network/randomNetworks';

const principleIds = SMALL_PACK.principles.map(({ id }) => id);

test('a level stands in a row only where the figures of its principle are made of it', () => {
  fc.assert(
    fc.property(
      randomNetworks,
      fc.constantFrom(...RANDOM_YEARS),
      fc.constantFrom(...SCOPES),
      (records, year, scope) => {
        const view = buildView(records, year, [SMALL_PACK]);
        for (const filters of listAllFilters(records).slice(0, 40)) {
          const rows = buildHeatRows(view, {
            filters,
            scope,
            principleIds,
            ownCityId: undefined,
            label: ({ cityId }) => cityId,
          });
          expect(rows.map(({ label }) => label)).toEqual(
            pickShown(view.groups, filters).map(({ record }) => record.cityId),
          );
          for (const [index, { distribution }] of describeView(view, filters, principleIds, scope).entries()) {
            const levels = rows.flatMap((row) => row.levels[index] ?? []);
            expect(levels).toHaveLength(distribution.shown === 'nothing' ? 0 : distribution.n);
            if (distribution.shown !== 'nothing') {
              expect([Math.min(...levels), Math.max(...levels)]).toEqual([distribution.low, distribution.high]);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

const row = (label: string, ...levels: (number | undefined)[]): HeatRow => ({
  id: label,
  label,
  isOwn: false,
  levels,
  provisional: levels.map(() => false),
});

test('cities without a level stand at the end, whichever way the rows are sorted; equal ones by their label', () => {
  const rows = [row('City 10', 2), row('City 9', undefined), row('City 2', 2), row('City 1', 0), row('City 3', 4)];
  const sort = (by: 'city' | number, direction: 'ascending' | 'descending') =>
    sortHeatRows(rows, { by, direction }, 'en').map(({ label }) => label.replace('City ', ''));
  expect(sort(0, 'descending')).toEqual(['3', '2', '10', '1', '9']);
  expect(sort(0, 'ascending')).toEqual(['1', '2', '10', '3', '9']);
  expect(sort('city', 'ascending')).toEqual(['1', '2', '3', '9', '10']);
  expect(sort('city', 'descending')).toEqual(['10', '9', '3', '2', '1']);
});
