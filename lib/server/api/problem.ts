import type { z } from 'zod';
import { errorFields, log } from '../core/log';
import { problem } from '../core/problem';
import { currentRequest } from '../core/request-id';
import { StorageError } from '../core/storage/storage';

/** What is answered in place of a result (RFC 9457). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly more: Parameters<typeof problem>[2] = {},
  ) {
    super(title);
  }

  toResponse(): Response {
    const requestId = currentRequest()?.requestId;
    return problem(this.status, this.title, { ...this.more, requestId });
  }
}

/** The same for what is not there and for what is another organization's. */
export const notFoundProblem = () => new ApiProblem(404, 'Not found.');

/** What was looked for. @throws ApiProblem 404 where it is not there */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw notFoundProblem();
  return row;
}

/** The answer to whoever may not. */
export const forbidden = ({ scope }: { scope: string }) =>
  new ApiProblem(403, 'Not allowed.', { detail: `This needs the scope ${scope}.` });

/** The storage's errors in the API's words; others as they are. */
export function storageProblem(error: unknown): unknown {
  if (!(error instanceof StorageError)) return error;
  log('error', 'attachment.storage-failed', errorFields(error.cause));
  return new ApiProblem(503, error.message, { headers: { 'retry-after': '2' } });
}

/** Says of each field what is wrong with it; a field that nobody knows is one of them. */
export function invalidProblem(error: z.core.$ZodError, isBody: boolean): ApiProblem {
  const pointer = (path: readonly PropertyKey[]) =>
    isBody ? `#/${path.map(escaped).join('/')}` : path.map(String).join('.');
  const errors = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointer([...issue.path, key]),
          detail: 'This field is unknown.',
        }))
      : [{ pointer: pointer(issue.path), detail: issue.message }],
  );
  return new ApiProblem(400, 'The request is not valid.', { errors });
}

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
