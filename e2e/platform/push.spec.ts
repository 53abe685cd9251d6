import { url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test.use({ serviceWorkers: 'allow' });

test('a push is shown by the browser, and pressing it has somewhere to go', async ({ agent }) => {
  const context = agent.context();
  await context.grantPermissions(['notifications'], { origin: url });
  await agent.goto('/t/northwind/notifications');
  await agent.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js', { scope: '/' });
    await navigator.serviceWorker.ready;
  });
  const devtools = await context.newCDPSession(agent);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL === `${url}/`);
      if (found) resolve(found.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const push = {
    origin: url,
    registrationId: await registered,
    data: JSON.stringify({
      title: '#7 Ink',
      body: 'Ada Marsh replied',
      path: '/t/northwind/tickets/7',
      tag: 'a-tag',
    }),
  };
  const shown = async () => {
    // A worker that is still starting drops the push; one with the same tag replaces the other.
    await devtools.send('ServiceWorker.deliverPushMessage', push);
    return await agent.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/');
      const all = (await registration?.getNotifications()) ?? [];
      return all.map(({ title, body, tag, data }) => ({ title, body, tag, data: data as unknown }));
    });
  };
  await expect.poll(shown).toEqual([
    {
      title: '#7 Ink',
      body: 'Ada Marsh replied',
      tag: 'a-tag',
      data: { path: '/t/northwind/tickets/7' },
    },
  ]);
});
