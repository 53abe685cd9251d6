import { z } from 'zod';

const statuses = ['pass', 'warn', 'fail'] as const;
export type HealthStatus = (typeof statuses)[number];

const checkSchema = z.object({
  status: z.enum(statuses),
  componentType: z.enum(['datastore', 'component']),
  observedValue: z.number().optional(),
  observedUnit: z.string().optional(),
  /** What is wrong, in words. */
  output: z.string().optional(),
  time: z.string(),
});

/** One thing that was looked at. */
export type HealthCheck = z.infer<typeof checkSchema>;

/** How the desk is, as draft-inadarei-api-health-check-06 has it; checks by `component:measurement`. */
export const healthReportSchema = z.object({
  status: z.enum(statuses),
  serviceId: z.literal('opsdesk'),
  failing: z.array(z.string()),
  checks: z.record(z.string(), z.array(checkSchema)),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

type Checks = Readonly<Record<string, HealthCheck>>;

/** The report of these checks: as bad as the worst of them. */
export function reportOf(checks: Checks): HealthReport {
  const entries = Object.entries(checks);
  const having = (status: HealthStatus) => entries.filter(([, check]) => check.status === status);
  const failing = having('fail').map(([name]) => componentOf(name));
  return {
    status: failing.length > 0 ? 'fail' : having('warn').length > 0 ? 'warn' : 'pass',
    serviceId: 'opsdesk',
    failing: [...new Set(failing)],
    checks: Object.fromEntries(entries.map(([name, check]) => [name, [check]])),
  };
}

const componentOf = (name: string) => name.split(':')[0] ?? name;

/** Adds checks to a report. */
export function withChecks(report: HealthReport, checks: Checks): HealthReport {
  const before = Object.entries(report.checks).flatMap(([name, [check]]) =>
    check ? [[name, check] as const] : [],
  );
  return reportOf({ ...Object.fromEntries(before), ...checks });
}

type Measured = {
  value: number;
  unit: 's' | 'ms' | 'By';
  warnAbove: number;
  failAbove: number;
  /** What is wrong where it is above. */
  output: string;
  componentType?: HealthCheck['componentType'];
};

/** A check of a number that should be small. */
export function measured({
  value,
  unit,
  warnAbove,
  failAbove,
  output,
  componentType = 'component',
}: Measured): HealthCheck {
  const status = value > failAbove ? 'fail' : value > warnAbove ? 'warn' : 'pass';
  return {
    status,
    componentType,
    observedValue: Math.round(value),
    observedUnit: unit,
    ...(status !== 'pass' && { output }),
    time: new Date().toISOString(),
  };
}

/** A check that failed for what `output` says. */
export const failed = (
  output: string,
  componentType: HealthCheck['componentType'] = 'component',
): HealthCheck => ({ status: 'fail', componentType, output, time: new Date().toISOString() });

/** A check that passed. */
export const passed = (componentType: HealthCheck['componentType'] = 'component'): HealthCheck => ({
  status: 'pass',
  componentType,
  time: new Date().toISOString(),
});

/** The answers to the three questions that operators and their tools ask. */
export const healthPaths = ['/livez', '/readyz', '/health'] as const;
export type HealthPath = (typeof healthPaths)[number];

const headers = { 'content-type': 'application/health+json', 'cache-control': 'no-store' };

/** That this process runs; nothing else is asked. */
export const answerLive = (): Response => Response.json({ status: 'pass' }, { headers });

/** Whether requests can be served, with the names of what fails; 503 where not. */
export const answerReady = ({ status, failing }: HealthReport): Response =>
  Response.json({ status, failing }, { status: statusCode(status), headers });

/** The whole report; 503 where something fails. */
export const answerHealth = (report: HealthReport): Response =>
  Response.json(report, { status: statusCode(report.status), headers });

const statusCode = (status: HealthStatus) => (status === 'fail' ? 503 : 200);
