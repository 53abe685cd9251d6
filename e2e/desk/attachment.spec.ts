import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { plainPng } from '@/lib/server/platform/attachment/testing';
import { insertSession, sessionCookie, sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

const picture = { name: 'scanner.png', mimeType: 'image/png', buffer: plainPng(640, 360) };
const log = {
  name: 'scanner.log',
  mimeType: 'text/plain',
  buffer: Buffer.from('beep\n'.repeat(40)),
};
const uploads = '**/api/t/northwind/attachments';

const attach = async (page: Page, files: (typeof picture)[]) =>
  await page.getByLabel('Files to attach').setInputFiles(files);
const sending = (page: Page) => page.getByRole('list', { name: 'Files to send' });

test('files travel with a reply, both ways, and images open by key', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await attach(client, [picture, { ...picture, name: 'second.png' }, log]);
  await expect(client.getByRole('button', { name: 'Remove scanner.log' })).toBeVisible();
  await expect(client.getByRole('button', { name: /^Cancel/ })).toHaveCount(0);
  await client.getByRole('textbox', { name: 'Reply' }).fill('This is what it shows.');
  await client.getByRole('button', { name: 'Send reply' }).click();
  await expect(client.getByRole('button', { name: 'Show scanner.png' })).toBeVisible();
  await expect(sending(client)).toHaveCount(0);

  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await agent.getByRole('button', { name: 'Show scanner.png' }).click();
  const lightbox = agent.getByRole('dialog', { name: 'scanner.png' });
  const shown = lightbox.getByRole('img');
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
  await agent.keyboard.press('ArrowRight');
  await expect(agent.getByRole('dialog', { name: 'second.png' })).toBeVisible();
  await agent.keyboard.press('Escape');
  await expect(agent.getByRole('dialog')).toHaveCount(0);
  await expect(agent.getByRole('button', { name: 'Show scanner.png' })).toBeFocused();

  const download = agent.waitForEvent('download');
  await agent.getByRole('link', { name: 'Download scanner.log, 200 B' }).click();
  expect((await download).suggestedFilename()).toBe('scanner.log');

  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await attach(agent, [{ ...log, name: 'inside.log' }]);
  await agent.getByRole('button', { name: 'Add note' }).click();
  await expect(agent.getByText('See the attached file.')).toBeVisible();
  await expect(agent.getByRole('link', { name: /inside\.log/ })).toBeVisible();
  await client.reload();
  await expect(client.getByRole('link', { name: /scanner\.log/ })).toBeVisible();
  await expect(client.getByText('inside.log')).toHaveCount(0);
});

test('a new ticket brings its files', async ({ client }) => {
  await client.goto('/t/northwind/portal/new');
  await client.getByLabel('Subject').fill('The label is torn');
  await client.getByLabel('Tell us more').fill('See the picture.');
  await attach(client, [picture]);
  await expect(client.getByRole('button', { name: 'Remove scanner.png' })).toBeVisible();
  await client.getByRole('button', { name: 'Send ticket' }).click();
  await expect(client).toHaveURL(/\/portal\/\d+$/);
  await expect(client.getByRole('button', { name: 'Show scanner.png' })).toBeVisible();
});

test('what is unsent survives a reload, and what failed is tried again', async ({ agent }) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByRole('textbox', { name: 'Reply' })).toBeVisible();

  await agent.route(uploads, (route) => route.abort());
  await dropOn(agent, [log]);
  await expect(sending(agent).getByRole('status')).toContainText('Waiting for the network');
  await agent.unroute(uploads);
  await agent.route(uploads, (route) => route.fulfill({ status: 500 }));
  await expect(sending(agent).getByRole('alert')).toContainText('Something went wrong');
  await expect(agent.getByRole('button', { name: 'Send reply' })).toBeDisabled();
  await agent.unroute(uploads);
  await agent.getByRole('button', { name: 'Upload scanner.log again' }).click();
  await expect(agent.getByRole('button', { name: 'Remove scanner.log' })).toBeVisible();

  await agent.route(uploads, () => {});
  await pasteInto(agent, picture);
  await expect(agent.getByRole('progressbar', { name: 'Uploading scanner.png' })).toBeVisible();
  await agent.getByRole('button', { name: 'Cancel the upload of scanner.png' }).click();
  await expect(sending(agent).getByText('scanner.png')).toHaveCount(0);
  await agent.unroute(uploads);

  await attach(agent, [{ ...log, name: 'empty.log', buffer: Buffer.alloc(0) }]);
  await expect(sending(agent).getByRole('alert')).toHaveText('This file is empty.');
  await agent.getByRole('button', { name: 'Remove empty.log' }).click();

  await agent.reload();
  await expect(sending(agent).getByText('scanner.log')).toBeVisible();
  await agent.getByRole('button', { name: 'Remove scanner.log' }).click();
  await expect(sending(agent)).toHaveCount(0);
  await expect
    .poll(
      async () =>
        (await sql`select from attachment where name = 'scanner.log' and subject_id is null`).count,
    )
    .toBe(0);
});

test('without a network files are kept where they were chosen, and go by themselves', async ({
  client,
}) => {
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  const reply = client.getByRole('textbox', { name: 'Reply' });
  const send = client.getByRole('button', { name: 'Send reply' });
  await reply.fill('This is what it shows.');
  await client.context().setOffline(true);
  await attach(client, [picture]);
  await dropOn(client, [log]);
  await pasteInto(client, { ...picture, name: 'pasted.png' });
  await expect(sending(client).getByText(/^Waiting for the network/)).toHaveCount(3);
  await expect(client.getByText(/^Files upload when you are back online/)).toBeVisible();
  await expect(send).toBeDisabled();
  // Uploads continue on other pages.
  await client.getByRole('link', { name: 'Back to tickets' }).click();
  await expect(client.getByRole('searchbox', { name: 'Search tickets' })).toBeVisible();
  await client.goBack();
  await expect(sending(client).getByText(/^Waiting for the network/)).toHaveCount(3);
  await client.getByRole('button', { name: 'Remove pasted.png' }).click();
  await client.context().setOffline(false);
  await expect(sending(client).getByText(/^Waits/)).toHaveCount(0);
  await expect(reply).toHaveValue('This is what it shows.');
  await send.click();
  await expect(client.getByRole('button', { name: 'Show scanner.png' })).toBeVisible();
  await expect(client.getByRole('link', { name: /scanner\.log/ })).toBeVisible();
  await expect(client.getByText('pasted.png')).toHaveCount(0);
});

async function dropOn(page: Page, files: (typeof picture)[]) {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, text } of given) {
        transfer.items.add(new File([text], name, { type: mimeType }));
      }
      return transfer;
    },
    files.map(({ buffer, ...file }) => ({ ...file, text: buffer.toString('latin1') })),
  );
  const form = page.getByRole('textbox', { name: 'Reply' });
  await form.dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop files to attach them')).toBeVisible();
  await form.dispatchEvent('drop', { dataTransfer: data });
}

async function pasteInto(page: Page, { name, mimeType }: typeof picture) {
  await page.getByRole('textbox', { name: 'Reply' }).evaluate(
    (field, file) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['pixels'], file.name, { type: file.mimeType }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    { name, mimeType },
  );
}

test.describe('under the screens', () => {
  const people = {
    agent: 'agent@opsdesk.test',
    client: 'client@opsdesk.test',
    'other client': 'other-client@opsdesk.test',
    'another organization': 'agent@acme.test',
    disabled: 'disabled@opsdesk.test',
  };
  type Who = keyof typeof people | 'nobody';
  const cookies = new Map<Who, string>();
  test.beforeAll(async () => {
    for (const [who, email] of Object.entries(people)) {
      cookies.set(who as Who, `${sessionCookie}=${await insertSession(email)}`);
    }
  });
  const cookieOf = (who: Who) => cookies.get(who) ?? '';

  const upload = (who: Who, body: string | Buffer, name: string) =>
    fetch(`${url}/api/t/northwind/attachments`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: {
        origin: url,
        cookie: cookieOf(who),
        'content-type': 'image/png',
        'x-attachment-id': randomUUID(),
        'x-file-name': encodeURIComponent(name),
      },
    });
  const idOf = async (answer: Response) => String(((await answer.json()) as { id: unknown }).id);
  const ask = (who: Who, id: string, query = '') =>
    fetch(`${url}/api/t/northwind/attachments/${id}${query}`, {
      headers: { cookie: cookieOf(who) },
      redirect: 'manual',
    });
  const everyone: Who[] = [
    'agent',
    'client',
    'other client',
    'another organization',
    'disabled',
    'nobody',
  ];
  const readers = async (id: string) => {
    const answers = await Promise.all(everyone.map((who) => ask(who, id)));
    return everyone.filter((_, index) => answers[index]?.status === 302);
  };

  test('a file is read by who reads its ticket, and by no other', async () => {
    const ticket = await makeTicket();
    const [note] = await sql<{ id: string }[]>`
      insert into ticket_note (id, organization_id, ticket_id, body)
      select ${randomUUID()}, organization_id, id, 'a note' from ticket where id = ${ticket.id} returning id`;
    const put = async (who: Who) => await idOf(await upload(who, 'text', 'a.txt'));
    const [own, sent, noted] = [await put('client'), await put('agent'), await put('client')];
    await sql`
      update attachment a set subject_type = 'ticket', subject_id = t.id, client_id = t.client_id,
        note_id = case when a.id = ${noted} then ${note?.id ?? null}::uuid end, is_internal = a.id = ${noted}
      from ticket t where t.id = ${ticket.id} and a.id in (${sent}, ${noted})`;
    expect(await readers(own)).toEqual(['client']);
    expect(await readers(sent)).toEqual(['agent', 'client']);
    expect(await readers(noted)).toEqual(['agent']);

    const link = (await ask('agent', sent)).headers.get('location') ?? '';
    const open = (who: Who, address = link) =>
      fetch(new URL(address, url), { headers: { cookie: cookieOf(who) } });
    expect((await open('agent')).status).toBe(200);
    expect((await open('client')).status).toBe(404);
    expect((await open('nobody')).status).toBe(404);
    // Not the last character of the signature: two of its six bits are ignored.
    const forged = link.replace(/.(?=.$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect((await open('agent', forged)).status).toBe(404);
  });

  test('bytes say what a file is, and nothing but an image is shown', async () => {
    const served = async (body: string | Buffer, name: string) => {
      const id = await idOf(await upload('agent', body, name));
      const link = (await ask('agent', id, '?preview')).headers.get('location') ?? '';
      const { headers } = await fetch(new URL(link, url), {
        headers: { cookie: cookieOf('agent') },
      });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]];
    };
    const script = '<script>alert(1)</script>';
    expect(await served(plainPng(10, 10), 'a.html')).toEqual(['image/png', 'inline']);
    expect(await served(script, 'a.png')).toEqual(['text/plain; charset=utf-8', 'attachment']);
    const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
    expect((await served(svg, 'a.svg'))[1]).toBe('attachment');
    expect((await served('%PDF-1.7\n', 'a.png'))[1]).toBe('attachment');
  });

  test('strangers and other pages upload nothing', async () => {
    for (const who of ['another organization', 'disabled'] as const) {
      expect((await upload(who, 'x', 'x')).status, who).toBe(404);
    }
    expect((await upload('nobody', 'x', 'x')).status).toBe(401);
    const headers = { cookie: cookieOf('agent'), origin: 'https://elsewhere.test' };
    const foreign = await fetch(`${url}/api/t/northwind/attachments`, { method: 'POST', headers });
    expect(foreign.status).toBe(403);
  });
});
