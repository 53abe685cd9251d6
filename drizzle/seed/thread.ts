import type { Contact } from './clients';
import type { Agent } from './agents';
import type { Calendar } from './calendar';
import { day, minute } from './calendar';
import type { SeedActor, TicketBuilder } from './ticket-builder';
import { system } from './ticket-builder';
import { pace } from './pace';
import type { Scenario } from './scenario';
import type { Random } from './random';
import type { Beat, Ending } from './script';
import { script } from './script';
import * as phrases from './texts/phrases';
import type { Facts } from './texts/render';
import { render } from './texts/render';

export type Scene = {
  random: Random;
  calendar: Calendar;
  scenario: Scenario;
  facts: Facts;
  requester: Contact;
  assignee: Agent;
  colleague: Agent;
  ending: Ending;
  /** Target number of messages, including the opening. */
  messages: number;
  /** 1 is the usual pace; less is faster. */
  hurry: number;
  staysResolved: boolean;
  /** Nothing happens at or after this time (ms since 1970). */
  now: number;
};

/** Share of tickets with internal notes. */
const notedShare = 0.3;

/** Writes the thread of a ticket from its first response to its end, or until now. */
export function playThread(builder: TicketBuilder, scene: Scene): void {
  const { random, now } = scene;
  const { talk } = scene.scenario;
  const timing = pace(random, scene.calendar, scene.hurry);
  const beats = script(random, scene.scenario, scene.ending, scene.messages);
  const client: SeedActor = { id: scene.requester.id, as: 'client' };
  const agent: SeedActor = { id: scene.assignee.id, as: 'agent' };
  const isNoted = random.chance(notedShare);
  let at = builder.ticket.updatedAt.getTime();

  for (const beat of beats) {
    if (builder.ticket.status === 'blocked' && beat.kind === 'update') {
      at = timing.unblocking(at);
      if (at >= now) return;
      builder.moveTo(agent, 'open', at);
      at += minute;
    } else {
      at = Math.max(at + 2000, momentOf(beat, at));
    }
    if (at >= now) return;
    act(beat);
    if (isNoted && isAgents(beat) && random.chance(0.45)) {
      const notedAt = at + random.int(20_000, 6 * minute);
      if (notedAt >= now) return;
      writeNote(notedAt);
      at = notedAt;
    }
  }

  function momentOf(beat: Beat, after: number): number {
    const { priority, firstRespondedAt } = builder.ticket;
    switch (beat.kind) {
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

  function act(beat: Beat) {
    switch (beat.kind) {
      case 'ask':
        return builder.post(agent, fromAgent(beat.text), at, 'waiting_on_client');
      case 'answer':
        return builder.post(client, fromClient(beat.text), at);
      case 'acknowledge':
        return builder.post(agent, fromAgent(random.pick(phrases.acknowledgements)), at);
      case 'update':
        return builder.post(agent, fromAgent(random.pick(talk.updates)), at);
      case 'hold':
        return builder.post(agent, fromAgent(random.pick(phrases.holds)), at, 'blocked');
      case 'chase':
        return builder.post(client, fromClient(random.pick(talk.chasers)), at);
      case 'fix':
        return builder.post(agent, fromAgent(scene.scenario.fix), at, 'resolved');
      case 'fixAndWait':
        return builder.post(agent, fromAgent(scene.scenario.fix), at, 'waiting_on_client');
      case 'thanks':
        return builder.post(client, say(random.pick(phrases.thanks)), at);
      case 'resolve':
        return builder.moveTo(agent, 'resolved', at);
      case 'reopen':
        return builder.post(client, fromClient(random.pick(talk.reopenings)), at);
      case 'fixAgain':
        return builder.post(agent, fromAgent(random.pick(talk.secondFixes)), at, 'resolved');
    }
  }

  function writeNote(notedAt: number) {
    const by: SeedActor = { id: random.chance(0.7) ? agent.id : scene.colleague.id, as: 'agent' };
    const text = random.chance(0.55) ? scene.scenario.notes : phrases.commonNotes;
    builder.note(by, say(random.pick(text)), notedAt);
  }

  function say(template: string): string {
    // Long threads span days, so their details change.
    const isLong = scene.messages > 12;
    return render(template, isLong ? { ...scene.facts, ...passingFacts(random) } : scene.facts);
  }

  function fromAgent(text: string): string {
    const isShort = random.chance(0.3);
    if (isShort) return say(text);
    const parts = [random.pick(phrases.agentOpenings), text, random.pick(phrases.agentClosings)];
    return say(parts.filter(Boolean).join('\n\n'));
  }

  function fromClient(text: string): string {
    const closing = random.chance(0.3) ? random.pick(phrases.clientClosings) : '';
    return say(closing ? `${text}\n\n${closing}` : text);
  }
}

const isAgents = (beat: Beat) =>
  !['answer', 'chase', 'thanks', 'reopen', 'resolve'].includes(beat.kind);

const passingFacts = (random: Random) => ({
  time: `${random.int(7, 17)}:${random.pick(['05', '10', '20', '30', '45'])}`,
  weekday: random.pick(phrases.weekdays),
  count: String(random.int(2, 60)),
  order: `SO-${random.int(100_000, 999_999)}`,
});

export function openingBody({ random, scenario, facts }: Scene): string {
  const parts = [
    random.pick(phrases.greetings),
    scenario.opening,
    random.pick(scenario.talk.endings),
    random.pick(phrases.clientClosings),
  ];
  return render(parts.filter(Boolean).join('\n\n'), facts);
}

/**
 * After a resolution: the survey, a rating by a third of the clients, and the automatic close after
 * five days.
 */
export function settle(builder: TicketBuilder, scene: Scene): void {
  const { random, facts, requester, staysResolved, now } = scene;
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
  const comment = random.chance(0.35) ? render(random.pick(comments), facts) : null;
  builder.rate(client, rating, comment, ratedAt);
}
