import { act } from '@testing-library/react';
import { ProfileChart } from '@/charts/ProfileChart';
import type { Order } from '@/charts/chart';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildReport } from '@/domain/report';
import { findAccessibilityFaults, renderScreen } from '../support/renderScreen';
import { CITY, answer, answersAt, assessment } from '../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
/** Principle 1 complete at 4, 3 complete at 0, 10 provisional, 14 with too few answers, 12 not applicable, others empty. */
const report = buildReport(
  CITY,
  assessment([
    ...answersAt(pack, { P01: 4, P03: 0 }),
    answer('10.C1', { state: 'answered', level: 'underWay' }),
    answer('10.I1', { state: 'answered', level: 'established' }),
    answer('10.I2', { state: 'unknown' }),
    answer('14.C1', { state: 'answered', level: 'underWay' }),
    answer('12.C1', { state: 'notApplicable' }),
    answer('12.I1', { state: 'notApplicable' }),
    answer('12.I2', { state: 'notApplicable' }),
  ]),
  pack,
);

async function draw(width: number, order?: Order) {
  const { container } = await renderScreen(
    <ProfileChart report={report} pack={pack} width={width} {...(order ? { order } : {})} />,
  );
  const row = (id: string) => {
    const found = container.querySelector(`[data-principle="${id}"]`);
    if (!found) {
      throw new Error(`Principle ${id} is not drawn`);
    }
    return found;
  };
  const mark = (id: string) => row(id).querySelector('[data-mark="level"]');
  const position = (id: string) => Number(mark(id)?.getAttribute('cx'));
  return { container, row, mark, position };
}

/** Where the line of the scale begins and ends. */
function scaleOf(row: Element): [number, number] {
  const line = row.querySelector('line');
  return [Number(line?.getAttribute('x1')), Number(line?.getAttribute('x2'))];
}

describe.each([320, 1000])('the profile at %i px', (width) => {
  test('draws a row for each of the 20 principles, none outside the picture', async () => {
    const { container } = await draw(width);
    expect(container.querySelectorAll('[data-principle]')).toHaveLength(20);
    expect(container.querySelector('svg')).toHaveAttribute('width', `${width}`);
    const places = [...container.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cx')));
    expect(places.filter((x) => !(x >= 0 && x <= width))).toEqual([]);
  });

  test('puts level 4 at the end of the scale and level 0 at its start', async () => {
    const { row, position } = await draw(width);
    const [start, end] = scaleOf(row('P01'));
    expect(end).toBeGreaterThan(start + 150);
    expect(position('P01')).toBe(end);
    expect(position('P03')).toBe(start);
  });

  test('tells complete, provisional and no level apart, and draws no level as words', async () => {
    const { row, mark } = await draw(width);
    expect(row('P01')).toHaveAttribute('data-state', 'complete');
    expect(row('P10')).toHaveAttribute('data-state', 'provisional');
    expect(mark('P01')?.getAttribute('class')).not.toBe(mark('P10')?.getAttribute('class'));
    expect(mark('P14')).toBeNull();
    expect(row('P14')).toHaveTextContent('not enough answers yet');
    expect(row('P12')).toHaveTextContent('nothing here applies');
    expect(row('P14')).not.toHaveTextContent('0.0');
  });

  test('prints the level and what it rests on beside each row', async () => {
    const { row } = await draw(width);
    expect(row('P03')).toHaveTextContent('0.0');
    expect(row('P03')).toHaveTextContent('3 of 3');
    expect(row('P10')).toHaveTextContent('2.5');
    expect(row('P10')).toHaveTextContent('2 of 3');
    expect(row('P14')).toHaveTextContent('1 of 4');
  });

  test('draws the range of a provisional level from lowest to highest, and none of a complete one', async () => {
    const { row } = await draw(width);
    const [start, end] = scaleOf(row('P10'));
    const at = (level: number) => start + ((end - start) * level) / 4;
    const numbers =
      row('P10')
        .querySelector('[data-mark="range"]')
        ?.getAttribute('d')
        ?.match(/[\d.]+/g) ?? [];
    // Commitment 2; implementation 3 and one open: 1.5 to 3.5. So 1.75 to 2.75.
    expect(Number(numbers[0])).toBeCloseTo(at(1.75));
    expect(Math.max(...numbers.map(Number).filter((value) => value <= end))).toBeCloseTo(at(2.75));
    expect(row('P01').querySelector('[data-mark="range"]')).toBeNull();
  });

  test('draws one tick for each answered indicator, side by side where they are equal', async () => {
    const { row } = await draw(width);
    const ticks = (id: string) =>
      [...row(id).querySelectorAll('[data-mark="indicator"]')].map((tick) => tick.getAttribute('x1'));
    expect(ticks('P10')).toHaveLength(2);
    expect(new Set(ticks('P01')).size).toBe(4);
    expect(ticks('P14')).toHaveLength(0);
  });

  test('has no text under 14 px and turns none', async () => {
    const { container } = await draw(width);
    const sizes = [...container.querySelectorAll<SVGElement>('svg[role="img"] text')].map((text) =>
      Number.parseFloat(text.style.fontSize),
    );
    expect(sizes.length).toBeGreaterThan(60);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(container.querySelector('text[transform]')).toBeNull();
  });

  test('is one named picture with a description, no stop for the keyboard, and without faults', async () => {
    const { container } = await draw(width);
    const picture = container.querySelector('svg[role="img"]');
    expect(picture?.querySelector('title')).toHaveTextContent(
      'Profile of Granollers in 2026: the level of each principle, from 0 to 4',
    );
    expect(picture?.querySelector('desc')).toHaveTextContent('3 of 20 principles have a level.');
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

test('the order by level moves the marks: no level stands last, not lowest', async () => {
  const { container } = await draw(1000, 'level');
  const ids = [...container.querySelectorAll('[data-principle]')]
    .map((row) => ({ id: row.getAttribute('data-principle'), y: Number(row.querySelector('text')?.getAttribute('y')) }))
    .toSorted((a, b) => a.y - b.y)
    .map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(['P01', 'P10', 'P03', 'P02']);
});

test('the names of the levels stand on the axis, or below it where there is no room', async () => {
  const wide = await draw(1000);
  expect(wide.container.querySelector('svg[role="img"]')).toHaveTextContent('Shared and reviewed');
  expect(wide.container.querySelector('ul[aria-label="The levels"]')).toBeNull();
  const narrow = await draw(320);
  expect(narrow.container.querySelector('svg[role="img"]')).not.toHaveTextContent('Shared and reviewed');
  expect(narrow.container.querySelector('ul[aria-label="The levels"]')).toHaveTextContent('4 Shared and reviewed');
});

test('where text runs from right to left, so does the scale', async () => {
  const { container } = await renderScreen(
    <div dir="rtl">
      <ProfileChart report={report} pack={pack} width={1000} />
    </div>,
  );
  const row = container.querySelector('[data-principle="P01"]') as Element;
  const [start, end] = scaleOf(row);
  expect(end).toBeLessThan(start);
  expect(Number(row.querySelector('[data-mark="level"]')?.getAttribute('cx'))).toBe(end);
});

describe('the width of a chart', () => {
  const measured = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get');
  afterEach(() => measured.mockReset());

  test('is that of its place, and that of the page while it is printed', async () => {
    measured.mockReturnValue(900);
    const { container } = await renderScreen(<ProfileChart report={report} pack={pack} />);
    const width = () => container.querySelector('svg[role="img"]')?.getAttribute('width');
    expect(width()).toBe('900');
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(width()).toBe('660');
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(width()).toBe('900');
  });
});
