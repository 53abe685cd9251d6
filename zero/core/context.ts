import type { Schema } from '../schema';

/** Who is asking. Everything revocable lives in member rows, which queries and mutators read themselves. */
export type Context = {
  readonly userId: string;
  /** Set by browsers for their own replica; see `asked`. Never taken from a request. */
  readonly isReplica?: true;
};

declare module '@rocicorp/zero' {
  interface DefaultTypes {
    schema: Schema;
    context: Context;
  }
}
