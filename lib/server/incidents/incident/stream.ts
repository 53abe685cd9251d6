import { z } from 'zod';
import { type Answering, defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { ApiProblem, found } from '@/lib/server/api/problem';
import { channelHub } from '@/lib/server/core/channel-hub';
import { createConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { eventStream } from '@/lib/server/core/event-stream';
import { openSlot } from '@/lib/server/core/stream-slots';
import { idSchema } from '@/zero/core/ids';
import { visibleIncidentEvents } from '@/zero/incidents/incident/permissions';
import { seesProfile } from '@/zero/platform/member/permissions';
import { eventOf, eventResource } from './event-resource';
import { incidentResource, readIncident } from './resource';

/** The trigger `incident_event_added` notifies this channel with the id of the incident. */
const incidentChannel = 'opsdesk_incident';

/** Transactions that began earlier may be committed later: this much is read again, in milliseconds. */
const overlapMs = 30_000;
/** Events that are read at once. */
const pageSize = 200;

const stateSchema = z.object({ incident: incidentResource, events: z.array(eventResource) });
type State = z.output<typeof stateSchema>;

const searchSchema = z.strictObject({
  after: idSchema.optional().meta({
    description:
      'The last event that one has: those after it come first. The header `Last-Event-ID` does the same.',
  }),
});
type Search = z.output<typeof searchSchema>;

export const streamIncident = defineOperation({
  id: 'streamIncident',
  method: 'get',
  path: '/incidents/{incidentId}/stream',
  summary: 'Follow an incident as Server-Sent Events: `incident` and `timeline`',
  tag: 'Incidents',
  scope: 'incidents:read',
  capability: 'incident.read',
  params: idParam('incidentId'),
  search: searchSchema,
  output: stateSchema,
  run: async (call) => {
    const { tx, ctx, organizationId, params, search } = call;
    const incident = await readIncident(call, params.incidentId);
    const events = visibleIncidentEvents(ctx)
      .where('organizationId', organizationId)
      .where('incidentId', params.incidentId);
    const last = search.after
      ? found(await tx.run(events.where('id', search.after).one()))
      : await tx.run(events.orderBy('receivedAt', 'desc').orderBy('id', 'desc').one());
    const rows = await tx.run(
      events
        .where('receivedAt', '>=', (last?.receivedAt ?? 0) - overlapMs)
        .related('actor', (actor) => actor.where(seesProfile(ctx)))
        .orderBy('receivedAt', 'asc')
        .orderBy('id', 'asc')
        .limit(pageSize),
    );
    return { incident, events: rows.map(eventOf) };
  },
  content: { mediaType: 'text/event-stream', answer: followIncident },
});

/** Says how the incident is, then each event once and the incident whenever it is changed. */
async function followIncident(
  now: State,
  { callerId, search, headers, signal, again }: Answering<State, Search>,
): Promise<Response> {
  const named = searchSchema.safeParse({ after: headers.get('last-event-id') ?? search.after });
  if (!named.success) throw new ApiProblem(400, 'Last-Event-ID is not the id of an event.');
  const { after } = named.data;
  const missed = after === undefined ? undefined : await again({ after });
  const leaveSlot = openSlot(`api:${callerId}`);
  if (!leaveSlot) {
    throw new ApiProblem(429, 'Too many streams.', {
      detail: 'Close one that is open.',
      headers: { 'retry-after': '30' },
    });
  }
  const said = new Set(missed ? [after] : now.events.map(({ id }) => id));
  let last = after ?? now.events.at(-1)?.id;
  let incident = '';
  return eventStream<State['incident'] | State['events'][number]>(
    {
      end: leaveSlot,
      mayStay: async () => {
        await again({ after: last });
        return true;
      },
      async start(say, stop) {
        const report = (state: State) => {
          const json = JSON.stringify(state.incident);
          if (json !== incident) say(state.incident, { event: 'incident' });
          incident = json;
          for (const event of state.events) {
            if (!said.has(event.id)) say(event, { event: 'timeline', id: event.id });
            said.add(event.id);
            last = event.id;
          }
        };
        const readOn = async () => {
          let before: string | undefined;
          let state: State;
          do {
            before = last;
            state = await again({ after: last });
            report(state);
          } while (state.events.length === pageSize && last !== before);
        };
        const reader = createConsumerHandle('incident.stream-failed', () => readOn().catch(stop));
        const leave = await channelHub(incidentChannel).subscribe(now.incident.id, reader.wake);
        report(missed ?? now);
        reader.wake();
        return () => {
          leave();
          void reader.stop();
        };
      },
    },
    signal,
  );
}
