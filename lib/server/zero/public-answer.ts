import { z } from 'zod';

const failed = 'The server could not do this. Try again.';
const unknown = 'This change is not known here. Reload the page.';
const unanswered = 'This cannot be shown. Reload the page.';

// Only `refusal()` gives its details a code; Zero describes other errors by their name.
const ours = z.object({ code: z.string() });
const failureSchema = z.looseObject({
  kind: z.enum(['PushFailed', 'TransformFailed']),
  message: z.string(),
});
const resultSchema = z.looseObject({ error: z.string(), details: z.unknown().optional() });
const mutationsSchema = z.looseObject({
  mutations: z.array(z.looseObject({ result: z.looseObject({}) })),
});
const queriesSchema = z.looseObject({ queries: z.array(z.looseObject({})) });

/**
 * The answer to zero-cache with every error in our own words: it reaches the browser, and errors of
 * libraries name tables and arguments.
 */
export function publicAnswer(answer: unknown): unknown {
  const failure = failureSchema.safeParse(answer);
  if (failure.success) {
    const { details: _, ...rest } = failure.data;
    return { ...rest, message: failed };
  }
  const mutations = mutationsSchema.safeParse(answer);
  if (mutations.success) {
    return {
      ...mutations.data,
      mutations: mutations.data.mutations.map((mutation) => ({
        ...mutation,
        result: withoutDetails(mutation.result, unknown),
      })),
    };
  }
  const queries = queriesSchema.safeParse(answer);
  if (!queries.success) return answer;
  return {
    ...queries.data,
    queries: queries.data.queries.map((query) => withoutDetails(query, unanswered)),
  };
}

/** Leaves successes and our own rejections as they are. */
function withoutDetails(result: Record<string, unknown>, words: string) {
  const error = resultSchema.safeParse(result);
  if (!error.success || ours.safeParse(error.data.details).success) return result;
  const { details: _, message, ...rest } = error.data;
  return message === undefined ? rest : { ...rest, message: words };
}
