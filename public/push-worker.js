// What the service worker does with pushes; see app/service-worker.js/route.ts.

self.addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, data: { path }, icon: '/icon.svg' }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.path));
});

/** Goes to the path in a tab of the desk that is open, or in a new one. */
async function show(path) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ url }) => new URL(url).pathname.startsWith('/t/'));
  if (!tab) return self.clients.openWindow(path);
  await tab.focus();
  // The tab goes there by itself, without loading anew.
  tab.postMessage({ type: 'opsdesk.open', path }, []);
}
