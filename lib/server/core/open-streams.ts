// Kept across hot reloads, so that the signals are heard once.
const kept = globalThis as typeof globalThis & { opsdeskStreams?: Set<() => void> };

/** Ends every open stream: a server that stops waits for what is open, and a stream is open for good. */
export function endStreams(): void {
  for (const stop of kept.opsdeskStreams ?? []) stop();
}

/** Has the stream ended with the process; gives the way out for one that ended before. */
export function endWithProcess(stop: () => void): () => void {
  if (!kept.opsdeskStreams) {
    kept.opsdeskStreams = new Set();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endStreams);
  }
  const open = kept.opsdeskStreams.add(stop);
  return () => void open.delete(stop);
}
