import { screen } from '@testing-library/react';
import { storeFreshCity } from '../../support/storedCity';
import { openPrinciple } from './openPrinciple';

vi.mock('@/features/assess/ReadyInput', () => {
  throw new Error('The line broke');
});

it('keeps questions and the way on when what stands below them cannot be loaded', async () => {
  const { city } = await storeFreshCity();
  const { part } = await openPrinciple({ cityId: city.id });
  expect(await screen.findByRole('navigation', { name: 'Next steps' })).toBeVisible();
  expect(part.getByRole('radio', { name: /^1 / })).toBeEnabled();
  expect(screen.queryByRole('radio', { name: 'Yes, ready' })).toBeNull();
});
