import { defineQueries } from '@rocicorp/zero';
import { analyticsQueries } from './analytics/queries';
import { attachmentQueries } from './attachment/queries';
import { clientQueries } from './client/queries';
import { heartbeatQueries } from './heartbeat/queries';
import { holidayQueries } from './holiday/queries';
import { macroQueries } from './macro/queries';
import { memberQueries } from './member/queries';
import { notificationQueries } from './notification/queries';
import { preferenceQueries } from './preference/queries';
import { slaPolicyQueries } from './sla/queries';
import { tagQueries } from './tag/queries';
import { teamQueries } from './team/queries';
import { ticketQueries } from './ticket/queries';
import { viewQueries } from './view/queries';
import { draftQueries } from './draft/queries';
import { paymentQueries } from './payment/queries';

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
