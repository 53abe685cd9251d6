import type { Statements } from './core/statements';
import { deskIdColumns } from './desk/tables';
import { replaceTeamOfTickets, type TicketReplacement } from './desk/ticket/replace-field';
import { platformIdColumns } from './platform/tables';

/** Where people's settings name rows by their ids. */
const idColumns = [...platformIdColumns, ...deskIdColumns];

type Replacement = { organizationId: string; from: string; into: string };

/**
 * Puts the id `into` for `from` in the organization's settings, such as macros, views and SLA
 * policies, so that they go on with what took its place.
 */
export async function replaceInSettings(
  tx: Statements,
  { organizationId, from, into }: Replacement,
): Promise<void> {
  for (const [table, column] of idColumns) {
    await tx.query(
      `update ${table} set ${column} = replace(${column}::text, $2, $3)::jsonb
       where organization_id = $1::uuid and position($2 in ${column}::text) > 0`,
      [organizationId, from, into],
    );
  }
}

/** What each module does where its rows name a team whose place another takes. */
const teamReplacements = [replaceTeamOfTickets];

/** Gives what a team has to another team, in all modules. */
export async function replaceTeam(tx: Statements, replacement: TicketReplacement): Promise<void> {
  for (const replace of teamReplacements) await replace(tx, replacement);
  await replaceInSettings(tx, replacement);
}
