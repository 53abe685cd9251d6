import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { dataDir, insertSession, sessionCookie, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test('no log holds a password, a token, a cookie, or what people wrote', async ({
  agent,
  client,
  request,
}) => {
  const secret = `canary-${randomUUID()}`;
  const cookie = await insertSession('agent@opsdesk.test');
  await request.post('/api/auth/sign-in/email', {
    headers: { origin: url, cookie: `${sessionCookie}=${cookie}` },
    data: { email: 'agent@opsdesk.test', password: `${secret}-password` },
  });

  await Promise.all([
    request.get(`/api/files/${secret}-token`),
    request.get(`/reset-password?token=${secret}-token`),
    request.get('/api/v1/tickets', { headers: { authorization: `Bearer od_rest_${secret}` } }),
    request.get('/api/v1/tickets', { headers: { 'x-api-key': `od_rest_${secret}` } }),
    request.post('/api/auth/link', {
      headers: { origin: url },
      data: { email: `${secret}@example.test` },
    }),
  ]);

  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await client.getByRole('textbox', { name: 'Reply' }).fill(`${secret}-message`);
  await client.getByRole('button', { name: 'Send reply' }).click();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByText(`${secret}-message`)).toBeVisible();
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await agent.getByRole('textbox', { name: 'Internal note' }).fill(`${secret}-note \0`);
  await agent.getByRole('button', { name: 'Add note' }).click();

  const folder = join(dataDir, 'logs');
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(['gateway.log', 'web.log', 'worker.log']));
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const canary of [secret, cookie, decodeURIComponent(cookie)]) {
      expect(text.includes(canary), `${file} holds a canary`).toBe(false);
    }
  }
});
