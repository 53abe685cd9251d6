import type { ReadonlyJSONObject, ReadonlyJSONValue } from '@rocicorp/zero';
import type { idStatements } from './samples';

/** Ids of rows of one organization. */
export type Ids = Record<keyof typeof idStatements, string>;

/** What the tests of permission try of one entity; it stands beside its actions and queries. */
export type EntitySamples = {
  /** Who may do what. */
  capabilities?: Record<string, readonly string[]>;
  /** The table that each query starts from, and arguments to try it with. */
  queries?: Record<string, { table: string; args: readonly (ReadonlyJSONValue | undefined)[] }>;
  /** Who may see a row `r` of each table, in SQL; see `visible.ts`. */
  visible?: Record<string, string>;
  /** Statements that add a row in each organization where the demo has none. */
  rows?: readonly string[];
  /** For each action: who may, and arguments that would go through for them. */
  writes?: Record<string, WriteSample>;
};

type WriteSample = {
  may: readonly string[];
  /** Ids of new rows are made anew for each attempt. */
  args: (ids: Ids) => ReadonlyJSONObject;
  /** Whose id `id` is, where it makes a row. */
  creates?: keyof Ids;
};

export const admins = ['admin'] as const;
export const managers = ['manager', ...admins] as const;
export const staff = ['agent', ...managers] as const;
export const everyone = ['client', ...staff] as const;

export const id = '01950000-0000-7000-8000-000000000001';
export const organizationId = '01950000-0000-7000-8000-0000000000aa';
