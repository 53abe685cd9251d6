import { z } from 'zod';
import { type Tx, writtenBy } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { newId } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleMembers } from '@/zero/platform/member/permissions';
import type { Actor } from '@/zero/roles';
import { visibleIncidents } from './permissions';
import type { Incident } from './schema';
import type { IncidentEventKind } from './values';

/** The incident, for whoever may see it. @throws a `NOT_ALLOWED` rejection otherwise */
export async function incidentFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Incident> {
  const incident = await tx.run(
    visibleIncidents(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!incident) throw mutationError('NOT_ALLOWED');
  return incident;
}

/** Refuses everyone but active members of the organization's own staff. */
export async function assertResponder(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  memberId: string,
): Promise<void> {
  if (tx.location === 'client') return;
  const member = await tx.run(
    visibleMembers(ctx)
      .where('organizationId', organizationId)
      .where('id', memberId)
      .where('userType', 'internal')
      .where('status', 'active')
      .one(),
  );
  if (!member) throw mutationError('NOT_ALLOWED');
}

type Happened = {
  incidentId: string;
  kind: Exclude<IncidentEventKind, 'noted'>;
  from?: string | null;
  to?: string | null;
  /** Milliseconds since the epoch. */
  at: number;
};

/** Adds to the timeline in the transaction of its cause; the server's ids and times are the ones that count. */
export async function recordIncidentEvent(tx: Tx, actor: Actor, happened: Happened): Promise<void> {
  if (tx.location === 'client') return;
  const { memberId, apiKeyId } = writtenBy(actor);
  await tx.mutate.incidentEvent.insert({
    id: newId(),
    organizationId: actor.organizationId,
    incidentId: happened.incidentId,
    kind: happened.kind,
    actorType: apiKeyId ? 'key' : 'member',
    actorId: memberId,
    apiKeyId,
    body: null,
    fromValue: happened.from ?? null,
    toValue: happened.to ?? null,
    createdAt: happened.at,
    receivedAt: happened.at,
  });
}

/** The organization's next number; 0 in the browser, where the server's row brings it. */
export async function nextIncidentNumber(tx: Tx, organizationId: string): Promise<number> {
  if (tx.location === 'client') return 0;
  const [row] = await tx.dbTransaction.query(
    `insert into incident_counter (organization_id, last_number) values ($1::uuid, 1)
     on conflict (organization_id) do update set last_number = incident_counter.last_number + 1
     returning last_number number`,
    [organizationId],
  );
  return z.object({ number: z.number() }).parse(row).number;
}
