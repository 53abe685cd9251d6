/**
 * Takes the first of the names that nobody has taken, until this tab is gone or `release` is aborted;
 * the last one where all are taken, and the first where the browser has no locks.
 */
export async function takeFirstFree(
  names: readonly string[],
  release?: AbortSignal,
): Promise<string> {
  const last = names.at(-1) ?? '';
  if (!('locks' in navigator)) return names[0] ?? last;
  for (const name of names) {
    if (await take(name, release)) return name;
  }
  return last;
}

function take(name: string, release: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`opsdesk:draft:${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null || release?.aborted) return undefined;
      return new Promise<void>((end) => release?.addEventListener('abort', () => end()));
    });
  });
}
