import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Tx } from './actor';
import { defineAction, inOrganization } from './action';
import { newId } from './ids';

const change = defineAction({
  name: 'ticket.create',
  capability: 'ticket.create',
  audit: { none: 'A test.' },
  schema: inOrganization({ note: z.string() }),
  run: async () => {},
});
const args = { organizationId: newId(), at: 1, note: 'Hello' };

/** A replica in which the member is nobody any more. */
const replica = (reason: 'optimistic' | 'rebase') =>
  ({ location: 'client', reason, run: () => Promise.resolve(undefined) }) as unknown as Tx;
const attempt = (reason: 'optimistic' | 'rebase', more = {}) =>
  change.fn({ tx: replica(reason), args: { ...args, ...more }, ctx: { userId: newId() } });

it('refuses at once what may not be done', async () => {
  await expect(attempt('optimistic')).rejects.toThrow();
});

it('leaves to the server what is done once more over what is new, or by a new page', async () => {
  await expect(attempt('rebase')).resolves.toBeUndefined();
  await expect(attempt('optimistic', { again: true })).resolves.toBeUndefined();
});
