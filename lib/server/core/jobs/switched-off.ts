import type postgres from 'postgres';
import { optionalModules } from '@/zero/core/optional-modules';

/**
 * The ids of the organizations that have switched off the module whose work this is, as a subquery:
 * `where organization_id not in ${off(tx)}`. Their work waits until the module is on again.
 */
export type SwitchedOff = (tx: postgres.TransactionSql) => postgres.PendingQuery<postgres.Row[]>;

/** For what serves every organization. */
export const nobody: SwitchedOff = (tx) => tx`(select null::uuid where false)`;

export const switchedOff = (module: string): SwitchedOff =>
  optionalModules.some((optional) => optional === module)
    ? (tx) => tx`(select id from organization where disabled_modules ? ${module})`
    : nobody;
