import { counter } from './registry';

/** Lines of the log, by the names of their events: failures that nothing else counts are among them. */
export const logEvents = counter({
  name: 'opsdesk_log_events_total',
  help: 'Events that were logged.',
  labelNames: ['level', 'event'],
});
