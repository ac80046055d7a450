import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  // A computer that does several things at once takes longer than the second it gives by itself; who is in time waits for nothing.
  configure({ asyncUtilTimeout: 5000 });
  // jsdom has the element but not its modal form.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
