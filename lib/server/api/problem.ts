import type { z } from 'zod';
import { currentRequest } from '../core/request-id';

/** A field that is wrong, as a JSON pointer into the body or the name of a parameter. */
type FieldError = { pointer: string; detail: string };

/** What is answered in place of a result (RFC 9457). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly more: {
      detail?: string;
      type?: string;
      errors?: readonly FieldError[];
      headers?: Record<string, string>;
    } = {},
  ) {
    super(title);
  }

  toResponse(): Response {
    const { type = 'about:blank', detail, errors, headers } = this.more;
    const requestId = currentRequest()?.requestId;
    return Response.json(
      { type, status: this.status, title: this.title, detail, errors, requestId },
      {
        status: this.status,
        headers: { 'content-type': 'application/problem+json', ...headers },
      },
    );
  }
}

/** The same for what is not there and for what is another organization's. */
export const notFoundProblem = () => new ApiProblem(404, 'Not found.');

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
