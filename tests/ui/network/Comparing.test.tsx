import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { Comparing } from '@/ui/network/Comparing';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const show = async (status: 'working' | 'ready' | 'stopped' | 'failed') => {
  const calls = { stop: vi.fn(), again: vi.fn() };
  const result = await renderScreen(<Comparing status={status} done={20} total={48} {...calls} />);
  return { ...result, ...calls };
};

test('while the cities are compared it counts them and can be stopped', async () => {
  const { container, user, stop } = await show('working');
  expect(screen.getByRole('progressbar', { name: 'Comparing the years of 48 cities: 20 done' })).toHaveValue(20);
  await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
  expect(stop).toHaveBeenCalledOnce();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('stopped or failed, it says that nothing was lost and starts again', async () => {
  const { user, again, unmount } = await show('stopped');
  expect(screen.getByRole('status')).toHaveTextContent('The comparison was stopped. Nothing was changed.');
  await user.click(screen.getByRole('button', { name: 'Compare again' }));
  expect(again).toHaveBeenCalledOnce();
  unmount();
  await show('failed');
  expect(screen.getByRole('alert')).toHaveTextContent('The cities are safe.');
});
