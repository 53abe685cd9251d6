/**
 * One kind of problem that clients report, with the texts of its thread. `{slots}` are filled per
 * ticket. Titles, openings, asks and fixes match by index.
 */
export type Problem = {
  titles: readonly string[];
  openings: readonly string[];
  /** What the agent asks, each with the client's answer. */
  asks: readonly (readonly [question: string, answer: string])[];
  fixes: readonly string[];
  notes: readonly string[];
};
