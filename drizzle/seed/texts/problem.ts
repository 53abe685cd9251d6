/**
 * One kind of trouble that clients write about, with everything people say until it is over. `{slots}`
 * are filled per ticket. Titles, openings, asks and fixes match by their places in the lists.
 */
export type Problem = {
  titles: readonly string[];
  /** What the client writes first. */
  openings: readonly string[];
  /** What the agent needs to know, each with the client's answer. */
  asks: readonly (readonly [question: string, answer: string])[];
  /** The agent's message that solves it. */
  fixes: readonly string[];
  /** What colleagues tell each other about it. */
  notes: readonly string[];
};
