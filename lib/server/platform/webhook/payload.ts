import type postgres from 'postgres';
import { capabilityNames } from '@/zero/roles';
import { ApiProblem } from '@/lib/server/api/problem';
import { enterAsStaff } from '@/lib/server/core/identity';
import { inZero } from '@/lib/server/zero/in-zero';
import { resourceOf } from '@/lib/server/webhooks';
import type { WebhookEntry } from './define-webhooks';

/** What is sent of an event, besides its type and time. */
export type WebhookData = {
  actor: { type: string; id: string | null };
  subject: { type: string; id: string | null };
  changes: Pick<WebhookEntry, 'before' | 'after'>;
  object: object | null;
};

/**
 * What is sent of an entry: who did what to what, the fields that it changed, and its object as the REST
 * API shows it now; null where that is gone or is not in the API.
 */
export async function dataOf(
  sql: postgres.Sql,
  organizationId: string,
  entry: WebhookEntry,
): Promise<WebhookData> {
  const { actorType, actorId, subjectType, subjectId, before, after } = entry;
  return {
    actor: { type: actorType, id: actorId },
    subject: { type: subjectType, id: subjectId },
    changes: { before, after },
    object: await objectOf(sql, organizationId, entry),
  };
}

async function objectOf(sql: postgres.Sql, organizationId: string, entry: WebhookEntry) {
  const read = resourceOf(entry);
  if (!read || entry.subjectId === null) return null;
  const { subjectId } = entry;
  const apiKey = {
    id: organizationId,
    organizationId,
    capabilities: capabilityNames,
    disabledModules: [],
  };
  try {
    return await inZero(sql, async (tx, inside) => {
      await enterAsStaff(inside, organizationId);
      const ctx = { userId: `webhooks:${organizationId}`, apiKey };
      return await read({ tx, ctx, organizationId }, { ...entry, subjectId });
    });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** The body of a request, as it is signed. */
export const bodyOf = (type: string, at: number, data: object) =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });

/** The value of `webhook-id`: the same for every endpoint and every attempt. */
export const messageIdOf = (eventId: string) => `msg_${eventId.replaceAll('-', '')}`;
