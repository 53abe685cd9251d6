import { z } from 'zod';
import {
  checkEvery,
  checkFailuresLimit,
  type CheckKind,
  checkTargetLimit,
  checkTextLimit,
} from './values';

/** What is said of a check. */
export const checkSchema = z.strictObject({
  target: z.string().trim().min(1, 'Enter what is checked.').max(checkTargetLimit),
  /** What the answer to an HTTP check has to contain; empty for anything. */
  text: z.string().max(checkTextLimit).default(''),
  /** Seconds between two runs. */
  every: z.int().min(checkEvery.least).max(checkEvery.most),
  /** Failures in a row after which an alert opens. */
  failures: z.int().min(1).max(checkFailuresLimit),
});

/** Why a check cannot look at `target`; undefined where it may. Private addresses are refused when it runs. */
export function checkTargetProblem(kind: CheckKind, target: string): string | undefined {
  if (kind === 'tcp') {
    return tcpTarget(target) ? undefined : 'Enter a host and port, like db.example.com:5432.';
  }
  const url = URL.parse(target);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return 'Enter an address like https://example.com/health.';
  }
  if (url.username !== '' || url.password !== '') return 'The address has no name or password.';
  return undefined;
}

/** The host and port of a TCP check; undefined where it names none. */
export function tcpTarget(target: string): { host: string; port: number } | undefined {
  const [, bracketed, named, digits] =
    /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(target) ?? [];
  const host = bracketed ?? named;
  const port = Number(digits);
  return host && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}
