import type { Schema } from '../schema';

/** Who is asking. Everything revocable lives in member rows, which queries and mutators read themselves. */
export type Context = {
  readonly userId: string;
  /** Set by browsers for their own replica; see `asked`. Never taken from a request. */
  readonly isReplica?: true;
  /**
   * The caller's member row in the organization that a query names, on the server alone. It says which
   * row to read, never what it holds.
   */
  readonly memberId?: string;
  /** The key with which a program asks, on the server alone; `userId` is nobody's then. */
  readonly apiKey?: ApiKeyGrant;
};

/** What an API key may, as its row said when the request began. */
export type ApiKeyGrant = {
  readonly id: string;
  readonly organizationId: string;
  /** By the names of `roles.ts`. */
  readonly capabilities: readonly string[];
  /** Modules that the organization has switched off. */
  readonly disabledModules: readonly string[];
};

declare module '@rocicorp/zero' {
  interface DefaultTypes {
    schema: Schema;
    context: Context;
  }
}
