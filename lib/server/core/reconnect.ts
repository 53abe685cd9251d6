/**
 * Seconds between two attempts of a pool to connect. The wait of `postgres` itself grows with every
 * lost connection of the pool to 20 s, long after the database is back.
 */
export const reconnectSeconds = 0.25;
