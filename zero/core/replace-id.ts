import type { Statements } from '@/zero/core/statements';

/** Where people's settings name rows by their ids. */
const settings = [
  ['macro', 'actions'],
  ['saved_view', 'config'],
  ['sla_policy', 'conditions'],
] as const;

type Replacement = { organizationId: string; from: string; into: string };

/**
 * Puts the id `into` for `from` in the organization's macros, views and service levels, so that they
 * go on with what took its place. What others keep for themselves alone is left as it is.
 */
export async function replaceInSettings(
  tx: Statements,
  { organizationId, from, into }: Replacement,
): Promise<void> {
  for (const [table, column] of settings) {
    await tx.query(
      `update ${table} set ${column} = replace(${column}::text, $2, $3)::jsonb
       where organization_id = $1::uuid and position($2 in ${column}::text) > 0`,
      [organizationId, from, into],
    );
  }
}
