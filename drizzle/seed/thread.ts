import type { SeedContact } from './clients';
import type { SeedAgent } from './agents';
import type { Calendar } from './calendar';
import { day, minute } from './calendar';
import type { SeedActor, TicketBuilder } from './ticket-builder';
import { system } from './ticket-builder';
import { responsePace } from './response-pace';
import type { Scenario } from './scenario';
import type { Random } from './random';
import type { ThreadEvent, Ending } from './thread-events';
import { threadEvents } from './thread-events';
import * as phrases from './texts/phrases';
import type { ThreadDetails } from './texts/render';
import { render } from './texts/render';

export type ThreadPlan = {
  random: Random;
  calendar: Calendar;
  scenario: Scenario;
  details: ThreadDetails;
  requester: SeedContact;
  assignee: SeedAgent;
  colleague: SeedAgent;
  ending: Ending;
  /** Target number of messages, including the opening. */
  messages: number;
  /** 1 is the usual pace; less is faster. */
  paceFactor: number;
  staysResolved: boolean;
  /** Nothing happens at or after this time (ms since 1970). */
  now: number;
};

/** Share of tickets with internal notes. */
const notedShare = 0.3;

/** Writes the thread of a ticket from its first response to its end, or until now. */
export function writeThread(builder: TicketBuilder, plan: ThreadPlan): void {
  const { random, now } = plan;
  const { talk } = plan.scenario;
  const timing = responsePace(random, plan.calendar, plan.paceFactor);
  const events = threadEvents(random, plan.scenario, plan.ending, plan.messages);
  const client: SeedActor = { id: plan.requester.id, as: 'client' };
  const agent: SeedActor = { id: plan.assignee.id, as: 'agent' };
  const isNoted = random.chance(notedShare);
  let at = builder.ticket.updatedAt.getTime();

  for (const event of events) {
    if (builder.ticket.status === 'blocked' && event.kind === 'update') {
      at = timing.unblocking(at);
      if (at >= now) return;
      builder.moveTo(agent, 'open', at);
      at += minute;
    } else {
      at = Math.max(at + 2000, timeOf(event, at));
    }
    if (at >= now) return;
    act(event);
    if (isNoted && isAgents(event) && random.chance(0.45)) {
      const notedAt = at + random.int(20_000, 6 * minute);
      if (notedAt >= now) return;
      writeNote(notedAt);
      at = notedAt;
    }
  }

  function timeOf(event: ThreadEvent, after: number): number {
    const { priority, firstRespondedAt } = builder.ticket;
    switch (event.kind) {
      case 'answer':
      case 'chase':
        return timing.clientAnswer(after);
      case 'thanks':
        return timing.clientThanks(after);
      case 'reopen':
        return timing.reopening(after);
      case 'resolve':
        return timing.triage(after, priority);
      case 'fix':
      case 'fixAndWait':
      case 'fixAgain':
        return firstRespondedAt
          ? timing.solution(after, priority)
          : timing.firstReply(after, priority);
      default:
        return firstRespondedAt
          ? timing.nextReply(after, priority)
          : timing.firstReply(after, priority);
    }
  }

  function act(event: ThreadEvent) {
    switch (event.kind) {
      case 'ask':
        return builder.post(agent, fromAgent(event.text), at, 'waiting_on_client');
      case 'answer':
        return builder.post(client, fromClient(event.text), at);
      case 'acknowledge':
        return builder.post(agent, fromAgent(random.pick(phrases.acknowledgements)), at);
      case 'update':
        return builder.post(agent, fromAgent(random.pick(talk.updates)), at);
      case 'hold':
        return builder.post(agent, fromAgent(random.pick(phrases.holds)), at, 'blocked');
      case 'chase':
        return builder.post(client, fromClient(random.pick(talk.chasers)), at);
      case 'fix':
        return builder.post(agent, fromAgent(plan.scenario.fix), at, 'resolved');
      case 'fixAndWait':
        return builder.post(agent, fromAgent(plan.scenario.fix), at, 'waiting_on_client');
      case 'thanks':
        return builder.post(client, post(random.pick(phrases.thanks)), at);
      case 'resolve':
        return builder.moveTo(agent, 'resolved', at);
      case 'reopen':
        return builder.post(client, fromClient(random.pick(talk.reopenings)), at);
      case 'fixAgain':
        return builder.post(agent, fromAgent(random.pick(talk.secondFixes)), at, 'resolved');
    }
  }

  function writeNote(notedAt: number) {
    const by: SeedActor = { id: random.chance(0.7) ? agent.id : plan.colleague.id, as: 'agent' };
    const text = random.chance(0.55) ? plan.scenario.notes : phrases.commonNotes;
    builder.note(by, post(random.pick(text)), notedAt);
  }

  function post(template: string): string {
    // Long threads span days, so their details change.
    const isLong = plan.messages > 12;
    return render(template, isLong ? { ...plan.details, ...passingDetails(random) } : plan.details);
  }

  function fromAgent(text: string): string {
    const isShort = random.chance(0.3);
    if (isShort) return post(text);
    const parts = [random.pick(phrases.agentOpenings), text, random.pick(phrases.agentClosings)];
    return post(parts.filter(Boolean).join('\n\n'));
  }

  function fromClient(text: string): string {
    const closing = random.chance(0.3) ? random.pick(phrases.clientClosings) : '';
    return post(closing ? `${text}\n\n${closing}` : text);
  }
}

const isAgents = (event: ThreadEvent) =>
  !['answer', 'chase', 'thanks', 'reopen', 'resolve'].includes(event.kind);

const passingDetails = (random: Random) => ({
  time: `${random.int(7, 17)}:${random.pick(['05', '10', '20', '30', '45'])}`,
  weekday: random.pick(phrases.weekdays),
  count: String(random.int(2, 60)),
  order: `SO-${random.int(100_000, 999_999)}`,
});

export function openingBody({ random, scenario, details }: ThreadPlan): string {
  const parts = [
    random.pick(phrases.greetings),
    scenario.opening,
    random.pick(scenario.talk.endings),
    random.pick(phrases.clientClosings),
  ];
  return render(parts.filter(Boolean).join('\n\n'), details);
}

/**
 * After a resolution: the survey, a rating by a third of the clients, and the automatic close after
 * five days.
 */
export function finishTicket(builder: TicketBuilder, plan: ThreadPlan): void {
  const { random, details, requester, staysResolved, now } = plan;
  const resolvedAt = builder.ticket.resolvedAt?.getTime();
  if (resolvedAt === undefined) return;
  const client: SeedActor = { id: requester.id, as: 'client' };
  const isClosedByClient = random.chance(0.05);
  const closedAt = isClosedByClient
    ? resolvedAt + random.int(10, 600) * minute
    : resolvedAt + 5 * day + random.int(0, 59) * minute;
  if (!staysResolved && closedAt < now)
    builder.moveTo(isClosedByClient ? client : system, 'closed', closedAt);

  const ratedAt = resolvedAt + Math.floor(random.logNormal(300, 1.2) * minute);
  const isRated = random.chance(0.345) && ratedAt < now;
  const askedAt = resolvedAt + minute / 2;
  // A person who got a survey recently is not asked again.
  if ((isRated || random.chance(0.55)) && askedAt < now) builder.survey(requester.id, askedAt);
  if (!isRated) return;
  const tookDays = (resolvedAt - builder.ticket.createdAt.getTime()) / day;
  const isAnnoyed = random.chance(
    0.06 + Math.min(tookDays, 14) * 0.022 + builder.ticket.reopenedCount * 0.25,
  );
  const rating = isAnnoyed ? random.pick([1, 2, 2, 3, 3]) : random.pick([5, 5, 5, 4, 4]);
  const comments = rating >= 4 ? phrases.goodComments : phrases.badComments;
  const comment = random.chance(0.35) ? render(random.pick(comments), details) : null;
  builder.rate(client, rating, comment, ratedAt);
}
