import type postgres from 'postgres';
import { parseJson } from '@/lib/json';
import { readText } from '@/lib/server/core/body';
import { database } from '@/lib/server/core/database';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { currentRequest, withRequest } from '@/lib/server/core/request-id';
import { temporaryCause } from '@/lib/server/core/temporary-error';
import { readAlertmanager } from '../formats/alertmanager';
import { readCloudEvents } from '../formats/cloudevents';
import type { ParsedEvents } from '../formats/event';
import { readGeneric } from '../formats/generic';
import { readPagerDuty } from '../formats/pagerduty';
import { isTooFast } from './limit';
import { findIntake, type Intake, keepEvents, mappingOf } from './keep-events';

/** Largest body, in bytes: as much as PagerDuty takes. */
const bodyBytes = 512 * 1024;

type Sent = { request: Request; sql: postgres.Sql };

/** Answers the webhook of Alertmanager. */
export const answerAlertmanager = (request: Request, sql = database().sql): Promise<Response> =>
  answerEvents({ request, sql }, (text) => readAlertmanager(parseJson(text), Date.now()));

/** Answers CloudEvents over HTTP. */
export const answerCloudEvents = (request: Request, sql = database().sql): Promise<Response> =>
  answerEvents({ request, sql }, (text) =>
    readCloudEvents({ headers: request.headers, text }, Date.now()),
  );

/** Answers events of our own form, or of one that the integration maps. */
export const answerGeneric = (request: Request, sql = database().sql): Promise<Response> =>
  answerEvents({ request, sql }, async (text, intake) =>
    readGeneric(parseJson(text), Date.now(), await mappingOf(sql, intake)),
  );

/** Answers PagerDuty's Events API v2, in its words, so that its clients understand. */
export const answerPagerDuty = (request: Request, sql = database().sql): Promise<Response> =>
  guarded(request, async () => {
    const text = await readText(request, bodyBytes);
    if (text === undefined) return tooLarge();
    const read = readPagerDuty(parseJson(text), Date.now());
    if ('errors' in read) return invalidEvent(read.errors);
    const intake = await findIntake(sql, read.routingKey);
    if (!intake)
      return invalidEvent(["'routing_key' is unknown, revoked or not allowed from here"]);
    if (isTooFast(intake.apiKeyId)) {
      return json(429, { status: 'throttle exceeded', message: tooFast }, { 'retry-after': '60' });
    }
    if (!(await keepEvents(sql, intake, [read.event]))) {
      return invalidEvent(["'routing_key' belongs to no service"]);
    }
    const { dedupKey } = read.event;
    return json(202, { status: 'success', message: 'Event processed', dedup_key: dedupKey });
  });

type ReadEvents = (text: string, intake: Intake) => ParsedEvents | Promise<ParsedEvents>;

const answerEvents = ({ request, sql }: Sent, read: ReadEvents): Promise<Response> =>
  guarded(request, async () => {
    const intake = await findIntake(sql, tokenOf(request.headers) ?? '');
    if (!intake) return unauthorized();
    if (isTooFast(intake.apiKeyId)) {
      return problem(429, 'Too many requests.', {
        detail: tooFast,
        headers: { 'retry-after': '60' },
        ...named(),
      });
    }
    const text = await readText(request, bodyBytes);
    if (text === undefined) return tooLarge();
    const events = await read(text, intake);
    if ('errors' in events) {
      return problem(400, 'The request is not valid.', { errors: events.errors, ...named() });
    }
    if (events.events.length > 0 && !(await keepEvents(sql, intake, events.events))) {
      return unauthorized();
    }
    return json(202, {
      status: 'accepted',
      accepted: events.events.length,
      dedupKeys: events.events.map(({ dedupKey }) => dedupKey),
    });
  });

/** Answers whatever goes wrong, so that the sender tries again. */
export async function guarded(request: Request, run: () => Promise<Response>): Promise<Response> {
  return await withRequest(request, async () => {
    try {
      return await run();
    } catch (error) {
      log('error', 'alert.intake-failed', errorFields(error));
      // Monitoring systems send again what is answered with 5xx.
      const retry = { headers: { 'retry-after': '2' }, ...named() };
      return temporaryCause(error)
        ? problem(503, 'Opsdesk is busy. Try again.', retry)
        : problem(500, 'The server could not do this. Try again.', retry);
    }
  });
}

const named = () => ({ requestId: currentRequest()?.requestId });
const tooFast = 'Requests for this service are arriving too quickly. Please retry later.';

function tokenOf(headers: Headers): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return bearer ?? headers.get('x-api-key') ?? undefined;
}

const unauthorized = () =>
  problem(401, 'Not signed in.', {
    detail: 'Send the integration’s key as “Authorization: Bearer od_ingest_…”.',
    headers: { 'www-authenticate': 'Bearer realm="Opsdesk"' },
    ...named(),
  });

const tooLarge = () => problem(413, `A body has at most ${bodyBytes} bytes.`, named());

const invalidEvent = (errors: readonly string[]) =>
  json(400, { status: 'invalid event', message: 'Event object is invalid', errors });

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
