/** Where this app stands, as other devices have to type or scan it. */

/** `isOnlyHere`: no other device can open it, because it names this computer itself or a file on it. */
type Address = { href: string; isOnlyHere: boolean };

/** The full address of the app at one of its paths, such as `/ballot/…`. `from` is the address of the page by itself. */
export function getAddress(path: string, from: string = location.href): Address {
  const url = new URL(from);
  url.search = '';
  url.hash = path;
  return { href: url.href, isOnlyHere: url.protocol === 'file:' || namesItself(url.hostname) };
}

function namesItself(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}
