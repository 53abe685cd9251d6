const longestSeconds = 30;
const steadyMs = 60_000;

/** Seconds before each restart: 0, 1, 2, 4 … 30, and 0 again after a minute of uptime. */
export class Backoff {
  #failures = 0;

  /** @param livedMs uptime of the process that ended */
  next(livedMs: number): number {
    if (livedMs >= steadyMs) this.#failures = 0;
    this.#failures += 1;
    return this.#failures === 1 ? 0 : Math.min(2 ** (this.#failures - 2), longestSeconds);
  }
}
