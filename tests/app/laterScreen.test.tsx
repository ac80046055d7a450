import { act, render, screen } from '@testing-library/react';
import { useLayoutEffect, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/app/ErrorBoundary';
import { laterScreen } from '@/app/laterScreen';
import { startWords } from '../support/startWords';

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

/** Code that comes when the test says so. */
function createCode<P extends object>() {
  let end: { resolve: (screen: ComponentType<P>) => void; reject: (error: unknown) => void } | undefined;
  const load = vi.fn(() => new Promise<ComponentType<P>>((resolve, reject) => (end = { resolve, reject })));
  return {
    load,
    arrive: (Screen: ComponentType<P>) => end?.resolve(Screen),
    fail: (error: unknown) => end?.reject(error),
  };
}

it('is empty until its code is there, then shows it with what it was given', async () => {
  const { load, arrive } = createCode<{ name: string }>();
  const Later = laterScreen(load);
  expect(load).not.toHaveBeenCalled();
  const { container, rerender } = render(<Later name="Granollers" />);
  expect(container).toBeEmptyDOMElement();
  await act(async () => arrive(Hello));
  expect(screen.getByText('Hello Granollers')).toBeVisible();
  rerender(<Later name="Vic" />);
  expect(screen.getByText('Hello Vic')).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it('is there at once the next time, without asking again', async () => {
  const { load, arrive } = createCode<{ name: string }>();
  const Later = laterScreen(load);
  const { unmount } = render(<Later name="Granollers" />);
  await act(async () => arrive(Hello));
  unmount();
  render(<Later name="Vic" />);
  expect(screen.getByText('Hello Vic')).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it('shows in every place that asked while it was on its way', async () => {
  const ways: ((screen: ComponentType<{ name: string }>) => void)[] = [];
  const load = vi.fn(() => new Promise<ComponentType<{ name: string }>>((resolve) => void ways.push(resolve)));
  const Later = laterScreen(load);
  render(<Later name="Granollers" />);
  const { unmount } = render(<Later name="Reus" />);
  unmount();
  render(<Later name="Vic" />);
  await act(async () => ways.forEach((arrive) => arrive(Hello)));
  expect(screen.getByText('Hello Granollers')).toBeVisible();
  expect(screen.getByText('Hello Vic')).toBeVisible();
  expect(screen.queryByText('Hello Reus')).toBeNull();
});

it('shows a screen whose code came after it was drawn and before it could ask', async () => {
  const { load, arrive } = createCode<{ name: string }>();
  const Later = laterScreen(load);
  render(<Later name="Granollers" />);
  /** As soon as the page is drawn, before anything on it asks for something. */
  const Arrival = () => {
    useLayoutEffect(() => arrive(Hello));
    return null;
  };
  // Without waiting in `act`, which leaves no moment between the two.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(
    <>
      <Arrival />
      <Later name="Vic" />
    </>,
  );
  await vi.waitFor(() => expect(place).toHaveTextContent('Hello Vic'));
  expect(load).toHaveBeenCalledOnce();
  root.unmount();
  place.remove();
  vi.unstubAllGlobals();
});

it('throws to the boundary when its code does not come, and is asked for again by the next', async () => {
  await startWords();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { load, arrive, fail } = createCode<{ name: string }>();
  const Later = laterScreen(load);
  const { unmount } = render(
    <ErrorBoundary>
      <Later name="Granollers" />
    </ErrorBoundary>,
  );
  await act(async () => fail(new Error('Failed to fetch the code')));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page cannot be shown');
  expect(screen.getByText(/Failed to fetch the code/)).toBeInTheDocument();
  unmount();
  render(<Later name="Vic" />);
  await act(async () => arrive(Hello));
  expect(load).toHaveBeenCalledTimes(2);
  expect(screen.getByText('Hello Vic')).toBeVisible();
  vi.restoreAllMocks();
});
