import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { TableAccess, Visibility } from '@/drizzle/schema/core/tenant-table';

/** A policy of row-level security; its expressions are spelled as `canonical` spells Postgres's own. */
export type Policy = {
  name: string;
  permissive: 'PERMISSIVE' | 'RESTRICTIVE';
  command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  using: string | null;
  check: string | null;
};

const inOrganization = '(organization_id = (select app_organization()))';
const isInternal = '(select app_is_internal())';
const isWorker = '(select app_is_worker())';
const isOwn = (column: string) => `(${column} = (select app_member()))`;

/** The policies that hold a table to its class; undefined for a named exception. */
export function policiesOf(
  table: PgTable,
  { visibility, worker }: TableAccess,
): Policy[] | undefined {
  if (typeof visibility === 'object') return undefined;
  const { name, columns } = getTableConfig(table);
  const memberColumn = columns.some((column) => column.name === 'member_id') ? 'member_id' : 'id';
  const policies = byVisibility[visibility](name, memberColumn);
  if (worker === 'reads')
    policies.push({ ...permit(`${name}_worker`, isWorker, null), command: 'SELECT' });
  if (worker === 'changes') policies.push(permit(`${name}_worker`, isWorker, null));
  return policies;
}

const permit = (name: string, using: string | null, check: string | null = using): Policy => ({
  name,
  permissive: 'PERMISSIVE',
  command: 'ALL',
  using,
  check,
});

const restrict = (name: string, using: string, check: string = using): Policy => ({
  ...permit(name, using, check),
  permissive: 'RESTRICTIVE',
});

const ofOrganization = (name: string) => permit(`${name}_in_organization`, inOrganization);

const byVisibility: Record<Visibility, (name: string, memberColumn: string) => Policy[]> = {
  staff: (name) => [ofOrganization(name), restrict(`${name}_internal_only`, isInternal)],
  client: (name) => [
    ofOrganization(name),
    restrict(`${name}_in_client`, `(${isInternal} OR (client_id = (select app_client())))`),
  ],
  own: (name, memberColumn) => [
    ofOrganization(name),
    restrict(`${name}_own`, `(${isOwn(memberColumn)} OR ${isWorker})`, isOwn(memberColumn)),
  ],
  shared: (name) => [
    ofOrganization(name),
    restrict(`${name}_own_or_shared`, `(${isInternal} AND (is_shared OR ${isOwn('member_id')}))`),
  ],
  public: (name) => [ofOrganization(name)],
  worker: (name) => [
    { ...permit(`${name}_write`, null, inOrganization), command: 'INSERT' },
    permit(`${name}_worker`, isWorker),
  ],
};

/** An expression as Postgres prints it, without the names that it gives to the results of functions. */
export const canonical = (expression: string | null) =>
  expression && expression.replaceAll(/\( SELECT (\w+)\(\) AS \1\)/g, '(select $1())');

/** The statement that creates the policy. */
export function createPolicy(table: string, { name, permissive, command, using, check }: Policy) {
  return [
    `CREATE POLICY ${name} ON ${table} AS ${permissive} FOR ${command}`,
    using && `USING (${using})`,
    check && `WITH CHECK (${check})`,
  ]
    .filter(Boolean)
    .join('\n  ')
    .concat(';');
}
