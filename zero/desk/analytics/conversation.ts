import type { TicketMetrics, NextResponse } from './fact';
import { type BusinessSeconds, type History, toSeconds } from './history';
import { isDone } from '../ticket/rules';

type Conversation = Pick<
  TicketMetrics,
  | 'askedAt'
  | 'firstRespondedAt'
  | 'firstResponderId'
  | 'firstResponseCalendar'
  | 'firstResponseBusiness'
  | 'nextResponses'
  | 'waitingSince'
  | 'lastClientMessageAt'
  | 'agentReplies'
>;

/** Who waited for whom: the first response, and each run of client messages after it. */
export function conversationOf({ ticket, messages }: History, business: BusinessSeconds) {
  const facts: Conversation = {
    askedAt: null,
    firstRespondedAt: null,
    firstResponderId: null,
    firstResponseCalendar: null,
    firstResponseBusiness: null,
    nextResponses: [],
    waitingSince: null,
    lastClientMessageAt: null,
    agentReplies: 0,
  };
  for (const { authorType, authorId, automatic, createdAt } of messages) {
    const at = toSeconds(createdAt);
    if (authorType === 'client') {
      facts.askedAt ??= at;
      facts.waitingSince ??= at;
      facts.lastClientMessageAt = at;
    } else if (authorType === 'agent' && !automatic) {
      facts.agentReplies++;
      const since = facts.waitingSince;
      facts.waitingSince = null;
      // An agent's opening words answer nobody.
      if (since === null) continue;
      const calendar = at - since;
      if (facts.firstRespondedAt === null) {
        facts.firstRespondedAt = at;
        facts.firstResponderId = authorId;
        facts.firstResponseCalendar = calendar;
        facts.firstResponseBusiness = business(since, at);
      } else {
        const response: NextResponse = { at, calendar, business: business(since, at) };
        facts.nextResponses.push(response);
      }
    }
  }
  // Whoever is done waits for nothing.
  if (isDone(ticket.status)) facts.waitingSince = null;
  return facts;
}
