import type { PostImpact } from '@/zero/incidents/status-page/values';
import type { Overall } from './status';

export const impactWords: Record<PostImpact, string> = {
  none: 'No impact',
  minor: 'Minor impact',
  major: 'Major impact',
  critical: 'Critical impact',
};

export const overallWords: Record<Overall['indicator'], string> = {
  none: 'All systems operational',
  maintenance: 'Maintenance in progress',
  minor: 'Some systems are slow or degraded',
  major: 'Partial outage',
  critical: 'Major outage',
};

const language = 'en-GB';
const time = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(language, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "30 Nov 2026, 11:25 UTC" */
export const timeText = (at: number) => `${time.format(at)} UTC`;
/** "30 Nov 2026" */
export const dateText = (at: number) => date.format(at);
/** "November 2026" */
export const monthText = (at: number) => month.format(at);
