import { defineQueries } from '@rocicorp/zero';
import { analyticsQueries } from './desk/analytics/queries';
import { attachmentQueries } from './platform/attachment/queries';
import { clientQueries } from './desk/client/queries';
import { heartbeatQueries } from './core/heartbeat/queries';
import { holidayQueries } from './desk/holiday/queries';
import { macroQueries } from './desk/macro/queries';
import { memberQueries } from './platform/member/queries';
import { notificationQueries } from './platform/notification/queries';
import { preferenceQueries } from './platform/preference/queries';
import { slaPolicyQueries } from './desk/sla/queries';
import { tagQueries } from './desk/tag/queries';
import { teamQueries } from './platform/team/queries';
import { ticketQueries } from './desk/ticket/queries';
import { viewQueries } from './platform/view/queries';
import { draftQueries } from './platform/draft/queries';
import { paymentQueries } from './desk/payment/queries';

/** Everything that anyone may read, with what each takes. */
export const queryDefinitions = {
  payment: paymentQueries,
  draft: draftQueries,
  view: viewQueries,
  analytics: analyticsQueries,
  attachment: attachmentQueries,
  member: memberQueries,
  client: clientQueries,
  notification: notificationQueries,
  preference: preferenceQueries,
  heartbeat: heartbeatQueries,
  holiday: holidayQueries,
  slaPolicy: slaPolicyQueries,
  macro: macroQueries,
  tag: tagQueries,
  team: teamQueries,
  ticket: ticketQueries,
};

/** Everything that anyone may read. */
export const queries = defineQueries(queryDefinitions);
