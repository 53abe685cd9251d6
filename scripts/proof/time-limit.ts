/**
 * How many times slower than a desktop this machine is, as measured by `npm test`; 1 by default.
 */
export const slowness = Math.max(1, Number(process.env['OPSDESK_TEST_PACE'] ?? 1));

/**
 * The time limit of an assertion on this machine.
 * @param seconds the most that a desktop takes
 */
export const within = (seconds: number) => ({ timeout: seconds * 1_000 * slowness });
