import { z } from 'zod';
import type { ApiOperation } from './define-operation';
import type { ApiScope } from './scope';

type JsonSchema = { [keyword: string]: unknown };

type Content = Record<string, { schema: JsonSchema }>;
type Header = { description: string; schema: JsonSchema };
type Answer = { description: string; headers: Record<string, { $ref: string }>; content: Content };

type DocumentedOperation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, Answer | { $ref: string }>;
};

/** The part of an OpenAPI 3.1 document that is ours. */
export type ApiDocument = {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, Answer>;
    headers: Record<string, Header>;
    securitySchemes: object;
  };
};

const problemSchema = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    requestId: z.string().meta({ description: 'Name it when you ask for help.' }),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });

/** What every operation may answer in place of its result. */
const problems = {
  400: 'The request is not valid.',
  401: 'The key is missing, unknown, revoked or expired.',
  403: 'The key lacks the scope.',
  404: 'Not there, or another organization’s.',
  409: 'This cannot be done now.',
  410: 'Its content is gone.',
  412: 'It was changed since its ETag was read.',
  413: 'The body is too large.',
  415: 'The body is no JSON.',
  422: 'The Idempotency-Key was used for another request.',
  429: 'Too many requests.',
  500: 'The server could not do this.',
  503: 'Opsdesk is busy.',
};

/** The OpenAPI 3.1 document, made of the schemas that check requests and answers. */
export function documentOf(
  operations: readonly ApiOperation[],
  scopes: readonly ApiScope[],
): ApiDocument {
  const schemas: Record<string, JsonSchema> = {};
  const problem = schemaOf(problemSchema, 'output', schemas);
  const responses = Object.entries(problems).map(([code, description]) => [
    `Problem${code}`,
    {
      description,
      headers: headersOf([...always, ...(retried.includes(Number(code)) ? ['Retry-After'] : [])]),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]);
  const paths: ApiDocument['paths'] = {};
  for (const operation of operations) {
    (paths[`/api/v1${operation.path}`] ??= {})[operation.method] = describe(operation, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Opsdesk API',
      version: '1.0.0',
      description: [
        'Send an API key as `Authorization: Bearer od_rest_…`. Admins create keys under Admin → API keys.',
        'A browser session works as well: a person of several organizations names one in `Opsdesk-Organization`.',
        'Times are RFC 3339 in UTC. Unknown fields are refused. Lists take `limit` and `cursor`.',
        'A POST with an `Idempotency-Key` is done once, however often it is sent within 24 hours.',
        'With `If-Match`, a change of what was changed meanwhile is refused (412).',
        ...scopes.map(({ name, explanation }) => `\`${name}\`: ${explanation}`),
      ].join('\n\n'),
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: Object.fromEntries(responses),
      headers,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'opsdesk.session_token' },
      },
    },
  };
}

const string = { type: 'string' };
const headers: Record<string, Header> = {
  'X-Request-Id': {
    description: 'Names the request, in the logs and the audit log too.',
    schema: string,
  },
  'RateLimit-Policy': { description: 'How often one may read and write.', schema: string },
  RateLimit: { description: 'What is left, and for how many seconds.', schema: string },
  ETag: { description: 'For `If-Match` and `If-None-Match`.', schema: string },
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
  'Idempotent-Replayed': { description: 'The answer was given before.', schema: string },
};
const always = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit'];
/** The problems that pass. */
const retried = [409, 429, 503];

const headersOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const bytes: JsonSchema = { type: 'string', format: 'binary' };

function describe(
  operation: ApiOperation,
  schemas: Record<string, JsonSchema>,
): DocumentedOperation {
  const { id, summary, scope, tag, method, body, file, output, content, isSingle } = operation;
  const { status = 200 } = operation;
  const answered = content
    ? { [content.mediaType]: { schema: content.mediaType === '*/*' ? bytes : string } }
    : { 'application/json': { schema: schemaOf(output, 'output', schemas) } };
  const taken: Content | undefined = file
    ? { 'application/octet-stream': { schema: bytes } }
    : body && { 'application/json': { schema: schemaOf(body, 'input', schemas) } };
  const names = [
    ...always,
    ...(isSingle ? ['ETag'] : []),
    ...(method === 'post' ? ['Idempotent-Replayed'] : []),
  ];
  const rejections = Object.keys(problems).map((code) => [
    code,
    { $ref: `#/components/responses/Problem${code}` },
  ]);
  return {
    operationId: id,
    summary,
    description: `Needs the scope \`${scope}\`.`,
    tags: [tag],
    security: [{ apiKey: [scope] }, { session: [] }],
    parameters: [
      ...parametersOf(operation.params, 'path', schemas),
      ...parametersOf(operation.search, 'query', schemas),
      ...headerParametersOf(operation),
    ],
    ...(taken && { requestBody: { required: true as const, content: taken } }),
    responses: {
      [status]: { description: summary, headers: headersOf(names), content: answered },
      ...(isSingle &&
        method === 'get' && {
          304: {
            description: 'It is what `If-None-Match` names.',
            headers: headersOf(always),
            content: {},
          },
        }),
      ...Object.fromEntries(rejections),
    },
  };
}

function headerParametersOf({ method, current, isSingle }: ApiOperation) {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    schema: { ...string, description },
  });
  return [
    ...(method === 'post'
      ? [header('Idempotency-Key', 'The same again within 24 hours is done once.')]
      : []),
    ...(current ? [header('If-Match', 'Done only while this is its ETag.')] : []),
    ...(method === 'get' && isSingle
      ? [header('If-None-Match', 'Answered with 304 while this is its ETag.')]
      : []),
  ];
}

function parametersOf(
  fields: z.ZodObject | undefined,
  place: 'path' | 'query',
  schemas: Record<string, JsonSchema>,
) {
  if (!fields) return [];
  const { properties = {}, required = [] } = schemaOf(fields, 'input', schemas) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}

/** The JSON Schema of `schema`; those that have a name of their own become components. */
function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  schemas: Record<string, JsonSchema>,
): JsonSchema {
  const made = z.toJSONSchema(z.object({ root: schema }), {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    // The format says the same in one word.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { properties, $defs = {} } = JSON.parse(text) as {
    properties: { root: JsonSchema };
    $defs?: Record<string, JsonSchema>;
  };
  for (const [name, { id: _, ...component }] of Object.entries($defs)) schemas[name] = component;
  return properties.root;
}
