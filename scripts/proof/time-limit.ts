/** How many times slower than a desktop this machine is, as `npm test` measured it; 1 when not told. */
export const pace = Math.max(1, Number(process.env['OPSDESK_TEST_PACE'] ?? 1));

/**
 * The time limit of an assertion, for the machine at hand.
 * @param seconds what a desktop takes at the very most
 */
export const within = (seconds: number) => ({ timeout: seconds * 1_000 * pace });
