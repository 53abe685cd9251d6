/** `work` took too long; it may still go on. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

/** What `work` resolves to, unless that takes longer than `ms`. @throws TimeLimitError */
export async function withTimeLimit<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new TimeLimitError(`No end after ${ms} ms.`)), ms);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
