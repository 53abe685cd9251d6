import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

/** Test counts of a step. `repeated` tests passed only on retry. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  repeated: number;
  /** A line for each test or file of Vitest that failed, with its first error; Playwright ends with its own. */
  causes: readonly string[];
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, repeated: 0, causes: [] };

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  numTodoTests: z.number().default(0),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/**
 * Reads the output of Vitest's JSON reporter.
 * @throws when it is missing or malformed
 */
export function vitestCounts(file: string): Counts {
  const report = vitestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    repeated: 0,
    causes: report.testResults.flatMap(({ name, message, assertionResults }) => {
      const path = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return [
        ...(message ? [`failed: ${path}: ${firstLine(message)}`] : []),
        ...failed.map(
          ({ fullName, failureMessages: [error] }) =>
            `failed: ${path} › ${fullName}: ${firstLine(error)}`,
        ),
      ];
    }),
  };
}

const firstLine = (text = '') => text.split('\n', 1)[0];

/** Reads the output of Playwright's JSON reporter. */
export function playwrightCounts(file: string): Counts {
  const { stats } = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    repeated: stats.flaky,
    causes: [],
  };
}

/** A step that failed without a failed test (a crash, or no tests) counts as one failure. */
export function withCrash(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function sum(all: Counts[]): Counts {
  const total = { ...noCounts, causes: all.flatMap(({ causes }) => causes) };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.repeated += counts.repeated;
  }
  return total;
}
