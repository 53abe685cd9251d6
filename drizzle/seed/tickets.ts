import type { TicketPriority } from '@/zero/desk/ticket/values';
import type { SeedAgent } from './agents';
import { arrivals } from './arrivals';
import { availableAgent, existingClient, requesterOf } from './pickers';
import type { Calendar } from './calendar';
import { calendar, day, minute } from './calendar';
import type { SeedClient } from './clients';
import { type SeedActor, type TicketBuilder, createTicketBuilder, system } from './ticket-builder';
import { givenNames } from './names';
import { pickScenario } from './scenario';
import { random, type Random, weighted } from './random';
import type { TicketRow, TicketRows } from './rows';
import type { Ending } from './thread-events';
import { fixtureFor } from './fixtures';
import { slaTimersFor } from './sla';
import type { SeedTenant } from './tenant';
import { automaticReplies } from './texts/phrases';
import { detailsFor, render } from './texts/render';
import { type Topic, topics } from './texts/topics';
import { openingBody, writeThread, type ThreadPlan, finishTicket } from './thread';
import { newTicketColumns } from './new-ticket-columns';

const chunkSize = 4000;
/** Share of tickets that start with the wrong type or team. */
const misfiled = 0.06;
const priorities = weighted<TicketPriority>(['low', 'medium', 'high', 'urgent'], (_, index) => {
  return [23, 50, 20, 7][index] ?? 0;
});
const drawTopic = weighted(topics, (topic) => topic.share);

const emptyRows = (): TicketRows => ({
  tickets: [],
  messages: [],
  notes: [],
  events: [],
  feedback: [],
  clocks: [],
});

/** All tickets of an organization with their rows, oldest first, in batches of some thousands. */
export function* makeTickets(tenant: SeedTenant): Generator<TicketRows> {
  const zone = calendar(tenant.plan.timeZone);
  const drawCompany = weighted(tenant.companies, (_, rank) => 1 / (rank + 1.6) ** 0.95);
  const drawAgent = tenant.plan.teams.map((_, team) =>
    weighted(
      tenant.agents.filter((agent) => agent.team === team),
      (agent) => agent.workload,
    ),
  );
  let rows = emptyRows();
  let number = 0;
  for (const createdAt of arrivals(tenant.seed, tenant.count, tenant.now, zone)) {
    number++;
    makeTicket(rows, tenant, zone, { number, createdAt, drawCompany, drawAgent });
    if (rows.tickets.length < chunkSize) continue;
    yield rows;
    rows = emptyRows();
  }
  if (rows.tickets.length > 0) yield rows;
}

type Draw = {
  number: number;
  createdAt: number;
  drawCompany: (random: Random) => SeedClient;
  drawAgent: ((random: Random) => SeedAgent)[];
};

function makeTicket(rows: TicketRows, tenant: SeedTenant, zone: Calendar, draw: Draw) {
  const { number, createdAt } = draw;
  const source = random(tenant.seed, 'ticket', number);
  const fixture = fixtureFor(tenant, number);
  const topic = drawTopic(source);
  const team = topic.team % tenant.plan.teams.length;
  const agentAt = () => availableAgent(draw.drawAgent[team], source, createdAt, tenant.agents);
  const company =
    fixture?.company ?? existingClient(draw.drawCompany, source, createdAt, tenant.companies);
  const requester = fixture?.requester ?? requesterOf(company, source);
  const assignee = fixture?.assignee ?? agentAt();
  const ending = fixture?.ending ?? drawEnding(source, tenant.now - createdAt);
  const messages = fixture?.messages ?? drawLength(source);
  const scenario = pickScenario(source, topic);
  const thread: ThreadPlan = {
    random: source,
    calendar: zone,
    scenario,
    details: detailsFor(source, {
      client: requester.firstName,
      agent: assignee.firstName,
      colleague: source.pick(givenNames),
    }),
    requester,
    assignee,
    colleague: agentAt(),
    ending,
    messages,
    paceFactor: fixture?.paceFactor ?? 1,
    staysResolved: fixture?.staysResolved ?? source.chance(0.02),
    now: tenant.now,
  };

  const client: SeedActor = { id: requester.id, as: 'client' };
  const ticket = newTicket(tenant, source, draw, {
    title: render(scenario.title, thread.details),
    clientId: company.id,
    requesterId: requester.id,
    typeId: source.chance(misfiled) ? source.pick(tenant.types).id : typeIdOf(tenant, topic),
    teamId: source.chance(misfiled) ? source.pick(tenant.agents).teamId : assignee.teamId,
  });
  const timers = slaTimersFor(rows, tenant.slaSetup);
  const opening = { by: client, body: openingBody(thread) };
  const builder = createTicketBuilder(rows, source, ticket, opening, timers);
  greet(builder, thread);
  if (triage(builder, thread, typeIdOf(tenant, topic))) {
    writeThread(builder, thread);
    if (ending === 'resolved') finishTicket(builder, thread);
  }
  timers.finish(ticket, tenant.now);
}

function newTicket(
  tenant: SeedTenant,
  source: Random,
  { number, createdAt }: Draw,
  what: Pick<TicketRow, 'title' | 'clientId' | 'requesterId' | 'typeId' | 'teamId'>,
): TicketRow {
  return {
    ...what,
    id: source.uuid(createdAt),
    organizationId: tenant.plan.id,
    number,
    priority: priorities(source),
    channel: 'portal',
    ...newTicketColumns(new Date(createdAt)),
  };
}

/** Outside office hours an automatic reply confirms receipt. */
function greet(
  builder: TicketBuilder,
  { random: source, calendar: zone, messages, now }: ThreadPlan,
) {
  const at = builder.ticket.createdAt.getTime();
  const { weekday, hour } = zone.local(at);
  const isOpen = weekday <= 5 && hour >= 9 && hour < 18;
  const isLong = messages > 12;
  if (isOpen || isLong || at + minute >= now) return;
  if (source.chance(0.18)) builder.postAutomatically(source.pick(automaticReplies), at + 5000);
}

/**
 * Assigns the ticket and corrects its type.
 * @returns false when that has not happened yet
 */
function triage(builder: TicketBuilder, thread: ThreadPlan, typeId: string): boolean {
  const { random: source, assignee, now, ending } = thread;
  const { priority, createdAt } = builder.ticket;
  const isQuick = priority === 'urgent' || priority === 'high';
  let at = createdAt.getTime() + Math.floor(source.logNormal(isQuick ? 3 : 12, 0.7) * minute);
  if (at >= now) return false;
  const taker: SeedActor = { id: assignee.id, as: 'agent' };
  if (ending === 'new' && source.chance(0.5)) return false;
  builder.assign(source.chance(0.35) ? system : taker, assignee.id, at);
  if ((at += 20_000) < now) builder.changeTeam(taker, assignee.teamId, at);
  if ((at += 20_000) < now) builder.changeType(taker, typeId, at);
  if (source.chance(0.12) && (at += 20_000) < now) {
    builder.changePriority(taker, priorities(source), at);
  }
  return true;
}

function typeIdOf(tenant: SeedTenant, topic: Topic): string {
  const type = tenant.types.find(({ name }) => name === topic.name);
  if (!type) throw new RangeError(`There is no type ${topic.name}.`);
  return type.id;
}

/** Most recent tickets are still open; of the old ones, a few never closed. */
function drawEnding(source: Random, age: number): Ending {
  const days = age / day;
  const stillOpen = 0.045 + 0.42 * Math.exp(-days / 60) + 0.4 * Math.exp(-days / 3);
  if (!source.chance(stillOpen)) return 'resolved';
  if (days < 1.5 && source.chance(0.35)) return 'new';
  const kind = source.unit();
  if (days > 14) return kind < 0.46 ? 'waiting' : kind < 0.68 ? 'blocked' : 'open';
  return kind < 0.3 ? 'waiting' : kind < 0.4 ? 'blocked' : 'open';
}

/** Messages in a thread: about four, rarely dozens. */
const drawLength = (source: Random) =>
  Math.min(Math.max(Math.round(source.logNormal(3.5, 0.55)), 2), 60);
