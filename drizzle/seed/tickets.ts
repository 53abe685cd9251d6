import type { TicketPriority } from '@/zero/desk/ticket/values';
import type { Agent } from './agents';
import { arrivals } from './arrivals';
import { available, established, requesterOf } from './pickers';
import type { Calendar } from './calendar';
import { calendar, day, minute } from './calendar';
import type { Company } from './clients';
import { type Doer, type Ledger, openLedger, system } from './ticket-builder';
import { givenNames } from './names';
import { drawPlot } from './scenario';
import { random, type Random, weighted } from './random';
import type { TicketRow, TicketRows } from './rows';
import type { Ending } from './script';
import { showcaseOf } from './fixtures';
import { promisesOn } from './sla';
import type { Stage } from './tenant';
import { automaticReplies } from './texts/phrases';
import { factsFor, render } from './texts/render';
import { type Topic, topics } from './texts/topics';
import { openingBody, playThread, type Scene, settle } from './thread';
import { untouchedTicket } from './untouched-ticket';

const chunkSize = 4000;
/** Share of tickets that start with the wrong type, or with the wrong team. */
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

/** All tickets of an organization with what hangs on them, oldest first, some thousands at a time. */
export function* makeTickets(stage: Stage): Generator<TicketRows> {
  const zone = calendar(stage.plan.timeZone);
  // Few clients write most: of 200, the ten largest write almost half of all tickets.
  const drawCompany = weighted(stage.companies, (_, rank) => 1 / (rank + 1.6) ** 0.95);
  const drawAgent = stage.plan.teams.map((_, team) =>
    weighted(
      stage.agents.filter((agent) => agent.team === team),
      (agent) => agent.workload,
    ),
  );
  let rows = emptyRows();
  let number = 0;
  for (const createdAt of arrivals(stage.seed, stage.count, stage.now, zone)) {
    number++;
    makeTicket(rows, stage, zone, { number, createdAt, drawCompany, drawAgent });
    if (rows.tickets.length < chunkSize) continue;
    yield rows;
    rows = emptyRows();
  }
  if (rows.tickets.length > 0) yield rows;
}

type Draw = {
  number: number;
  createdAt: number;
  drawCompany: (random: Random) => Company;
  drawAgent: ((random: Random) => Agent)[];
};

function makeTicket(rows: TicketRows, stage: Stage, zone: Calendar, draw: Draw) {
  const { number, createdAt } = draw;
  const source = random(stage.seed, 'ticket', number);
  const showcase = showcaseOf(stage, number);
  const topic = drawTopic(source);
  const team = topic.team % stage.plan.teams.length;
  const agentAt = () => available(draw.drawAgent[team], source, createdAt, stage.agents);
  const company =
    showcase?.company ?? established(draw.drawCompany, source, createdAt, stage.companies);
  const requester = showcase?.requester ?? requesterOf(company, source);
  const assignee = showcase?.assignee ?? agentAt();
  const ending = showcase?.ending ?? drawEnding(source, stage.now - createdAt);
  const messages = showcase?.messages ?? drawLength(source);
  const plot = drawPlot(source, topic);
  const scene: Scene = {
    random: source,
    calendar: zone,
    plot,
    facts: factsFor(source, {
      client: requester.firstName,
      agent: assignee.firstName,
      colleague: source.pick(givenNames),
    }),
    requester,
    assignee,
    colleague: agentAt(),
    ending,
    messages,
    hurry: showcase?.hurry ?? 1,
    staysResolved: showcase?.staysResolved ?? source.chance(0.02),
    now: stage.now,
  };

  const client: Doer = { id: requester.id, as: 'client' };
  const ticket = newTicket(stage, source, draw, {
    title: render(plot.title, scene.facts),
    clientId: company.id,
    requesterId: requester.id,
    typeId: source.chance(misfiled) ? source.pick(stage.types).id : typeIdOf(stage, topic),
    teamId: source.chance(misfiled) ? source.pick(stage.agents).teamId : assignee.teamId,
  });
  const promises = promisesOn(rows, stage.promising);
  const opening = { by: client, body: openingBody(scene) };
  const ledger = openLedger(rows, source, ticket, opening, promises);
  greet(ledger, scene);
  if (triage(ledger, scene, typeIdOf(stage, topic))) {
    playThread(ledger, scene);
    if (ending === 'resolved') settle(ledger, scene);
  }
  promises.conclude(ticket, stage.now);
}

function newTicket(
  stage: Stage,
  source: Random,
  { number, createdAt }: Draw,
  what: Pick<TicketRow, 'title' | 'clientId' | 'requesterId' | 'typeId' | 'teamId'>,
): TicketRow {
  return {
    ...what,
    id: source.uuid(createdAt),
    organizationId: stage.plan.id,
    number,
    priority: priorities(source),
    channel: 'portal',
    ...untouchedTicket(new Date(createdAt)),
  };
}

/** Outside office hours the desk itself says that it has the message. */
function greet(ledger: Ledger, { random: source, calendar: zone, messages, now }: Scene) {
  const at = ledger.ticket.createdAt.getTime();
  const { weekday, hour } = zone.local(at);
  const isOpen = weekday <= 5 && hour >= 9 && hour < 18;
  const isLong = messages > 12;
  if (isOpen || isLong || at + minute >= now) return;
  if (source.chance(0.18)) ledger.postAutomatically(source.pick(automaticReplies), at + 5000);
}

/** Somebody takes the ticket and puts right what the client chose. @returns false when that is yet to come */
function triage(ledger: Ledger, scene: Scene, typeId: string): boolean {
  const { random: source, assignee, now, ending } = scene;
  const { priority, createdAt } = ledger.ticket;
  const isQuick = priority === 'urgent' || priority === 'high';
  let at = createdAt.getTime() + Math.floor(source.logNormal(isQuick ? 3 : 12, 0.7) * minute);
  if (at >= now) return false;
  const taker: Doer = { id: assignee.id, as: 'agent' };
  if (ending === 'new' && source.chance(0.5)) return false;
  ledger.assign(source.chance(0.35) ? system : taker, assignee.id, at);
  if ((at += 20_000) < now) ledger.changeTeam(taker, assignee.teamId, at);
  if ((at += 20_000) < now) ledger.changeType(taker, typeId, at);
  if (source.chance(0.12) && (at += 20_000) < now) {
    ledger.changePriority(taker, priorities(source), at);
  }
  return true;
}

function typeIdOf(stage: Stage, topic: Topic): string {
  const type = stage.types.find(({ name }) => name === topic.name);
  if (!type) throw new RangeError(`There is no type ${topic.name}.`);
  return type.id;
}

/** Most of what is young is not done yet; of what is old, a few things were never finished. */
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
