import { defineServerModule } from '../module';
import { checkEveryDesk } from './analytics/check-metrics';
import { updateAnalytics } from './analytics/consumer';
import { analyticsGauges } from './analytics/gauges';
import { mailWeeklyReport } from './analytics/mail-weekly-report';
import { pruneStoredSegments } from './analytics/prune-segments';
import { deskApi } from './api';
import { clientEffects } from './client/effects';
import { clientExportSets } from './client/export-sets';
import { feedbackExportSet } from './feedback/export-set';
import { holidayExportSet } from './holiday/export-set';
import { macroExportSet } from './macro/export-set';
import { messageExportSets } from './message/export-sets';
import { paymentExportSet } from './payment/export-set';
import { keepSearch } from './search/consumer';
import { ticketSearch } from './search/source';
import { slaConsumer } from './sla/consumer';
import { slaEffects } from './sla/effects';
import { slaExportSet } from './sla/export-set';
import { recalculateSlaTargets } from './sla/recount';
import { wakeTickets } from './snooze/consumer';
import { ticketExportSets } from './ticket/export-sets';
import { mentionEffects, notificationEffects } from './ticket/effects';

export const deskModule = defineServerModule({
  name: 'desk',
  effects: [slaEffects, clientEffects, mentionEffects, notificationEffects],
  jobs: [checkEveryDesk, mailWeeklyReport, pruneStoredSegments],
  topics: [recalculateSlaTargets],
  consumers: [updateAnalytics, keepSearch, slaConsumer, wakeTickets],
  gauges: analyticsGauges,
  searchSources: [ticketSearch],
  api: deskApi,
  exportSets: [
    ...clientExportSets,
    ...ticketExportSets,
    ...messageExportSets,
    feedbackExportSet,
    paymentExportSet,
    slaExportSet,
    holidayExportSet,
    macroExportSet,
  ],
});
