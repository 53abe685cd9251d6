import { analyticsSamples } from './analytics/samples';
import { clientIds, clientSamples } from './client/samples';
import { feedbackIds, feedbackSamples } from './feedback/samples';
import { holidayIds, holidaySamples } from './holiday/samples';
import { macroIds, macroSamples } from './macro/samples';
import { messageIds, messageSamples } from './message/samples';
import { noteIds, noteSamples } from './note/samples';
import { paymentIds, paymentSamples } from './payment/samples';
import { slaIds, slaSamples } from './sla/samples';
import { ticketIds, ticketSamples } from './ticket/samples';
import { ticketTypeIds, ticketTypeSamples } from './ticket-type/samples';
import type { EntitySamples } from '@/zero/testing/entity-samples';

/** How an id of each entity is found. */
export const deskIds = {
  ...clientIds,
  ...feedbackIds,
  ...holidayIds,
  ...macroIds,
  ...messageIds,
  ...noteIds,
  ...paymentIds,
  ...slaIds,
  ...ticketIds,
  ...ticketTypeIds,
};

/** What the tests of permission try. */
export const deskSamples: EntitySamples[] = [
  analyticsSamples,
  clientSamples,
  feedbackSamples,
  holidaySamples,
  macroSamples,
  messageSamples,
  noteSamples,
  paymentSamples,
  slaSamples,
  ticketSamples,
  ticketTypeSamples,
];
