// Keeps what it has served once, for use without a network.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(getKept(event.request)));

async function getKept(request) {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const fresh = await fetch(request);
  await (await caches.open('floor')).put(request, fresh.clone());
  return fresh;
}
