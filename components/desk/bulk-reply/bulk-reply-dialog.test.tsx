// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadZod } from '@/lib/zod-in-browser';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { BulkReplyDialog } from './bulk-reply-dialog';

const tickets = [1, 2, 3].map(
  (number) => ({ id: `ticket-${number}`, number, title: 'Exports fail', status: 'open' }) as Ticket,
);
const onSend = vi.fn();
const onClose = vi.fn();
let root: ReturnType<typeof createRoot>;

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await loadZod();
});

beforeEach(async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <BulkReplyDialog
        title="Reply to 3 linked tickets"
        tickets={tickets}
        begun={{ body: 'It works again.', isSolution: true }}
        onSend={onSend}
        onClose={onClose}
      />,
    ),
  );
  await vi.waitFor(() => expect(document.querySelector('textarea')).not.toBeNull());
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const checkbox = (name: string) =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent?.includes(name))
    ?.querySelector<HTMLElement>('input');
const click = (element: HTMLElement | null | undefined) => act(async () => element?.click());

it('sends the text to the tickets that are left, and says to how many', async () => {
  expect(button('Send 3 replies')).toBeDefined();
  await click(checkbox('#2 Exports fail'));
  await click(checkbox('Resolve these tickets'));
  await click(button('Send 2 replies'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ body: 'It works again.', isSolution: false }, [
    'ticket-1',
    'ticket-3',
  ]);
});

it('sends nothing to nobody', async () => {
  for (const { number } of tickets) await click(checkbox(`#${number} Exports fail`));
  expect(button('Send 0 replies')?.disabled).toBe(true);
});
