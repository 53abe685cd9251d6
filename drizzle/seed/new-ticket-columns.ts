import { noMoment } from '@/zero/desk/ticket/values';
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
    waitingSince: new Date(noMoment),
    mergedIntoId: null,
    snoozedUntil: null,
    snoozedUntilReply: false,
    firstResponseDueAt: null,
    nextResponseDueAt: null,
    resolutionDueAt: null,
    nextDueAt: new Date(noMoment),
    overdueSince: null,
    surveyedAt: null,
    externalKey: null,
    titleFolded: null,
  }) satisfies Partial<TicketRow>;
