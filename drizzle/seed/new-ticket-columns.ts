import { noTime } from '@/zero/desk/ticket/values';
import type { TicketRow } from './rows';

export const newTicketColumns = (at: Date) =>
  ({
    status: 'new',
    assigneeId: null,
    origin: 'live',
    createdAt: at,
    updatedAt: at,
    lastActivityAt: at,
    firstRespondedAt: null,
    resolvedAt: null,
    closedAt: null,
    reopenedCount: 0,
    lastClientMessageAt: null,
    lastAgentMessageAt: null,
    waitingSince: new Date(noTime),
    mergedIntoId: null,
    snoozedUntil: null,
    snoozedUntilReply: false,
    firstResponseDueAt: null,
    nextResponseDueAt: null,
    resolutionDueAt: null,
    nextDueAt: new Date(noTime),
    overdueSince: null,
    surveyedAt: null,
    externalKey: null,
    titleFolded: null,
  }) satisfies Partial<TicketRow>;
