/*
 * Who may see a row `r`, told once more and independently of `permissions.ts`, in SQL. `$1` is the
 * user's id.
 */

/** An active member of whom the condition on `m` holds. */
export const member = (condition: string) =>
  `exists (select 1 from member m where m.user_id = $1 and m.status = 'active' and ${condition})`;

export const internalOf = (row: string) =>
  member(`m.organization_id = ${row}.organization_id and m.user_type = 'internal'`);

export const sameClient = (row: string, column = 'client_id') =>
  member(
    `m.organization_id = ${row}.organization_id and m.user_type = 'client' and m.client_id = ${row}.${column}`,
  );

export const anyoneOf = (row: string) => member(`m.organization_id = ${row}.organization_id`);

export const either = (row: string) => `(${internalOf(row)} or ${sameClient(row)})`;

export const owned = (row: string, column = 'member_id') =>
  member(`m.organization_id = ${row}.organization_id and m.id = ${row}.${column}`);

export const ownOrShared = `(${internalOf('r')} and (r.is_shared or ${owned('r')}))`;
