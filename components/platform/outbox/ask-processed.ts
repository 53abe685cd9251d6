import { z } from 'zod';
import type { OutboxEntry } from './entry';

const answerSchema = z.object({ done: z.array(z.string()) });

/** Whether the server has done the change. Fails where it cannot be asked. */
export async function askProcessed({ path, writeId }: OutboxEntry): Promise<boolean> {
  const [, , slug = ''] = path.split('/');
  const address = `/api/t/${slug}/changes?writeId=${encodeURIComponent(writeId)}`;
  const response = await fetch(address, { cache: 'no-store' });
  // Whoever may not ask any more has lost the ticket with it.
  if (response.status === 404 || response.status === 403) return false;
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return answerSchema.parse(await response.json()).done.includes(writeId);
}
