import { type Context as HonoContext, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type postgres from 'postgres';
import { z } from 'zod';
import { parseJson } from '@/lib/json';
import { errorFields, log } from '../core/log';
import { permissionRefused } from '../core/metrics/permission';
import { currentRequest, describeRequest } from '../core/request-id';
import { type ApiCaller, readCaller } from './caller';
import type { ApiOperation, ModuleOperation } from './define-operation';
import { documentOf } from './document';
import { withFile } from './file';
import { idempotentRequest } from './idempotency';
import { ApiProblem, forbidden, invalidProblem, notFoundProblem } from './problem';
import { limitRate } from './rate-limit';
import { runOperation } from './run-operation';
import type { ApiScope } from './scope';

type Variables = { caller: ApiCaller; headers: Record<string, string> };
type RequestContext = HonoContext<{ Variables: Variables }>;

/** Largest body, in bytes. */
const bodyBytes = 256 * 1024;

type ApiParts = {
  sql: () => postgres.Sql;
  scopes: readonly ApiScope[];
  operations: readonly ModuleOperation[];
};

/** The REST API: key or session, rate limit, scope, input, then each operation in a transaction of its own. */
export function createApi({ sql, scopes, operations }: ApiParts) {
  const app = new Hono<{ Variables: Variables }>().basePath('/api/v1');
  app.onError((error, c) => withHeaders(c, answerError(error)));
  app.notFound((c) => withHeaders(c, notFoundProblem().toResponse()));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('x-request-id', currentRequest()?.requestId ?? '');
  });
  app.get('/openapi.json', (c) => c.json(documentOf(operations, scopes)));

  app.use(async (c, next) => {
    const caller = await readCaller(c.req.raw, sql(), scopes);
    describeRequest({ organizationId: caller.organizationId, actor: caller.id });
    c.set('caller', caller);
    c.set('headers', await limitRate(sql(), caller, c.req.method === 'GET'));
    await next();
    withHeaders(c, c.res);
  });
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const { file, content } = operation;
    app.on(operation.method.toUpperCase(), path, file ? goOn : limitBody, async (c) => {
      const caller = c.get('caller');
      describeRequest({ route: `/api/v1${operation.path}` });
      // Before the input is looked at: whoever may not gets the same answer whatever they sent.
      if (caller.scopes && !caller.scopes.includes(operation.scope)) throw forbidden(operation);
      const text = file ? '' : await c.req.text();
      const input = inputOf(operation, c, text);
      const run = (body: unknown, fingerprint: string) =>
        runOperation(sql(), operation, caller, {
          ...input,
          body,
          idempotent:
            operation.method === 'post'
              ? idempotentRequest(caller, operation.id, c.req.raw, fingerprint)
              : undefined,
          ifMatch: operation.method === 'get' ? null : (c.req.header('if-match') ?? null),
        });
      const answer = file
        ? await withFile(
            sql(),
            { ...operation, file },
            caller,
            { body: c.req.raw.body, search: input.search },
            ({ id, checksum }) => run({ id }, checksum),
          )
        : await run(input.body, text);
      if (content) {
        const again = async (search: unknown): Promise<never> => {
          const same = await readCaller(c.req.raw, sql(), scopes);
          if (same.scopes && !same.scopes.includes(operation.scope)) throw forbidden(operation);
          const repeated = { ...input, search, idempotent: undefined, ifMatch: null };
          return parseFound((await runOperation(sql(), operation, same, repeated)).body);
        };
        const { headers, signal } = c.req.raw;
        const search = input.search as never;
        const answering = { callerId: caller.id, search, headers, signal, again };
        return await content.answer(parseFound(answer.body), answering);
      }
      const { etag } = answer.headers;
      if (operation.method === 'get' && etag && c.req.header('if-none-match') === etag) {
        return new Response(null, { status: 304, headers: { etag } });
      }
      return new Response(answer.body, answer);
    });
  }
  return app;
}

/** Typed by the operation that gave it. */
const parseFound = (body: string) => JSON.parse(body) as never;

const goOn: MiddlewareHandler = (_, next) => next();
const limitBody = bodyLimit({
  maxSize: bodyBytes,
  onError: () => {
    throw new ApiProblem(413, `A body has at most ${bodyBytes} bytes.`);
  },
});

/** The checked input. @throws ApiProblem that names each wrong field */
function inputOf({ params, search, body, file }: ApiOperation, c: RequestContext, text: string) {
  const checked = (schema: typeof params, given: unknown, isBody: boolean) => {
    if (!schema) return undefined;
    const result = schema.safeParse(given);
    if (!result.success) throw invalidProblem(result.error, isBody);
    return result.data;
  };
  const queries = Object.entries(c.req.queries());
  const contentType = c.req.header('content-type') ?? '';
  const isJson = body !== undefined && !file;
  if (isJson && !/^application\/([\w.-]+\+)?json\b/i.test(contentType)) {
    throw new ApiProblem(415, 'Send JSON.');
  }
  const sent = isJson ? parseJson(text) : undefined;
  if (isJson && sent === undefined) throw new ApiProblem(400, 'The body is no JSON.');
  return {
    params: checked(params, c.req.param(), false),
    search: checked(
      search ?? withoutSearch,
      Object.fromEntries(queries.map(([name, all]) => [name, all.length > 1 ? all : all[0]])),
      false,
    ),
    body: isJson ? checked(body, sent, true) : undefined,
  };
}

/** Parameters that nobody knows are refused. */
const withoutSearch = z.strictObject({});

/** Adds to an answer what every answer has. */
function withHeaders(c: RequestContext, response: Response): Response {
  for (const [name, value] of Object.entries(c.get('headers') ?? {})) {
    response.headers.set(name, value);
  }
  return response;
}

function answerError(error: unknown): Response {
  if (error instanceof ApiProblem) {
    if (error.status === 403) permissionRefused.inc({ surface: 'api' });
    return error.toResponse();
  }
  if (error instanceof HTTPException) {
    return new ApiProblem(error.status, 'The request is not valid.').toResponse();
  }
  log('error', 'api.failed', errorFields(error));
  return new ApiProblem(500, 'The server could not do this. Try again.').toResponse();
}
