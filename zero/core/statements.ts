/** A transaction of the server, for SQL of its own. */
export type Statements = {
  query(text: string, params: unknown[]): Promise<Iterable<Record<string, unknown>>>;
};
