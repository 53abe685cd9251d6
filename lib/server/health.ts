import journal from '@/drizzle/migrations/meta/_journal.json';
import { database } from './core/database';
import { env } from './core/env';
import { checkDatabase } from './core/health/check-database';
import { type HealthCheck, type HealthReport, measured, reportOf } from './core/health/report';
import { deliversMail, readWaitingMails } from './platform/mail/waiting';

/** For so long one report answers everybody: whoever asks often costs nothing. */
const keptMs = 1_000;

let kept: { until: number; report: Promise<HealthReport> } | undefined;

/** How the desk is, as far as Postgres knows. The gateway adds zero-cache. */
export function readHealth(): Promise<HealthReport> {
  const now = performance.now();
  if (!kept || kept.until < now) kept = { until: now + keptMs, report: measure() };
  return kept.report;
}

async function measure(): Promise<HealthReport> {
  const newest = Math.max(...journal.entries.map(({ when }) => when));
  const checks = await checkDatabase(
    database().sql,
    newest,
    async (tx): Promise<Record<string, HealthCheck>> => {
      // Without a way to send them, emails rightly wait.
      if (!deliversMail(env())) return {};
      const { oldestDue } = await readWaitingMails(tx);
      return {
        'outbox:oldestDue': measured({
          value: oldestDue,
          unit: 's',
          warnAbove: 60,
          failAbove: 300,
          output: 'Emails are due and nobody sends them.',
        }),
      };
    },
  );
  return reportOf(checks);
}
