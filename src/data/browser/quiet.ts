/** Longest gap between two downloads of one page on a slow line (400 kbit/s, 400 ms). */
const QUIET_MS = 3000;

/**
 * Runs something once when nothing has been downloaded for a while: for what is needed later and must not take the line from
 * what a person is waiting for. Returns a function that calls it off.
 */
export function whenQuiet(run: () => void): () => void {
  let timer = setTimeout(finish, QUIET_MS);
  const observer =
    typeof PerformanceObserver === 'undefined'
      ? undefined
      : new PerformanceObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, QUIET_MS);
        });
  observer?.observe({ type: 'resource' });
  function stop(): void {
    clearTimeout(timer);
    observer?.disconnect();
  }
  function finish(): void {
    stop();
    run();
  }
  return stop;
}
