import { z } from 'zod';
import { organizationHeader } from '@/lib/organization-header';

/** Where the API is. */
export const apiRoot = '/api/v1';

/** What the server did, or in its words why it did not. */
export type Sent<Answer> = { answer: Answer } | { problem: string; pointer?: string };

const problemSchema = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** Asks the API for a change. */
export async function sendToApi<Answer>(
  slug: string,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Sent<Answer>> {
  try {
    const answer = await fetch(`${apiRoot}${path}`, {
      method,
      headers: { [organizationHeader]: slug, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.ok) return { answer: await answer.json() };
    const problem = problemSchema.safeParse(await answer.json()).data;
    const [first] = problem?.errors ?? [];
    return {
      problem: first?.detail ?? problem?.detail ?? 'The server could not do this. Try again.',
      ...(first && { pointer: first.pointer }),
    };
  } catch {
    return { problem: 'The server was not reached. Try again when you are back online.' };
  }
}
