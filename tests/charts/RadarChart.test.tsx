import { screen } from '@testing-library/react';
import { RadarChart } from '@/charts/RadarChart';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildReport } from '@/domain/report';
import { findAccessibilityFaults, renderScreen } from '../support/renderScreen';
import { CITY, answer, answersAt, assessment } from '../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
const everywhere = Object.fromEntries(pack.principles.map(({ id }) => [id, 1 as const]));

async function draw(points: Record<string, 0 | 1 | 4>, width = 500, more: ReturnType<typeof answer>[] = []) {
  const report = buildReport(CITY, assessment([...answersAt(pack, points), ...more]), pack);
  const { container } = await renderScreen(<RadarChart report={report} pack={pack} width={width} />);
  const dot = (number: number) => container.querySelector(`circle[data-principle="${number}"]`);
  const outline = container.querySelector('path.recharts-polygon')?.getAttribute('d') ?? '';
  return { container, dot, outline };
}

test('with all levels the polygon is closed', async () => {
  const { container, outline } = await draw(everywhere);
  expect(outline).toMatch(/Z$/);
  expect(container.querySelectorAll('circle')).toHaveLength(20);
  expect(screen.queryByText(/No level/)).toBeNull();
});

test('a principle without a level is a gap and is named, never a point in the centre', async () => {
  const { P07: _, ...others } = everywhere;
  const { outline, dot, container } = await draw(others);
  expect(outline).not.toMatch(/Z$/);
  expect(dot(7)).toBeNull();
  expect(container.querySelectorAll('circle')).toHaveLength(19);
  expect(screen.getByText('No level, so a gap in the line: 7 Access to information.')).toBeInTheDocument();
});

test('level 0 is a point in the centre and level 4 on the rim', async () => {
  const { dot } = await draw({ ...everywhere, P01: 0, P11: 4 });
  expect(Number(dot(1)?.getAttribute('cy'))).toBeCloseTo(250);
  expect(Number(dot(11)?.getAttribute('cy'))).toBeGreaterThan(430);
});

test('a provisional level looks different', async () => {
  const { P10: _, ...others } = everywhere;
  const { dot } = await draw(others, 500, [
    answer('10.C1', { state: 'answered', level: 'underWay' }),
    answer('10.I1', { state: 'answered', level: 'underWay' }),
  ]);
  expect(dot(10)?.getAttribute('class')).not.toBe(dot(9)?.getAttribute('class'));
});

test.each([320, 1000])(
  'at %i px it fits, has the numbers of all principles and warns against comparing',
  async (width) => {
    const { container } = await draw(everywhere, width);
    const picture = container.querySelector('svg[role="img"]');
    expect(Number(picture?.getAttribute('width'))).toBeLessThanOrEqual(width);
    const labels = [...container.querySelectorAll('.recharts-polar-angle-axis-tick')].map((tick) => tick.textContent);
    expect(labels).toEqual(pack.principles.map(({ number }) => `${number}`));
    expect(screen.getByText(/never use it to compare cities/)).toBeInTheDocument();
    expect(picture?.querySelector('title')).toHaveTextContent(/^Radar of Granollers in 2026/);
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  },
);
