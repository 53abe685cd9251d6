import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  answerHealth,
  answerLive,
  answerReady,
  failed,
  type HealthPath,
  healthPaths,
  type HealthReport,
  healthReportSchema,
  passed,
  reportOf,
  withChecks,
} from '@/lib/server/core/health/report';
import { isServing } from './http';

const limitMs = 5_000;

/** The question of health that a request asks; undefined for any other. */
export function healthPathOf({ method, url = '' }: IncomingMessage): HealthPath | undefined {
  const path = url.split('?', 1)[0];
  return method === 'GET' || method === 'HEAD'
    ? healthPaths.find((each) => each === path)
    : undefined;
}

/** Answers for the whole desk: what Next.js at `web` reports, and whether it and zero-cache answer. */
export function healthAnswers(web: string, zeroPort: number) {
  const report = async (): Promise<HealthReport> => {
    const [ofWeb, hasZero] = await Promise.all([
      readWeb(web),
      isServing(`http://127.0.0.1:${zeroPort}/`),
    ]);
    return withChecks(ofWeb ?? reportOf({}), {
      web: ofWeb ? passed() : failed('Next.js does not answer.'),
      'zero-cache': hasZero ? passed() : failed('zero-cache does not answer.'),
    });
  };
  return async (path: HealthPath, response: ServerResponse): Promise<void> => {
    const answer =
      path === '/livez'
        ? answerLive()
        : path === '/readyz'
          ? answerReady(await report())
          : answerHealth(await report());
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  };
}

async function readWeb(web: string): Promise<HealthReport | undefined> {
  try {
    const answer = await fetch(`${web}/health`, { signal: AbortSignal.timeout(limitMs) });
    return healthReportSchema.parse(await answer.json());
  } catch {
    return undefined;
  }
}
