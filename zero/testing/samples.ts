import { entityIds, entitySamples } from './all-samples';
import { admins, everyone, managers, staff, type EntitySamples } from './entity-samples';

/** How an id of one organization is found, beside a ticket `t` of it. */
export const idStatements = entityIds;

const samples: EntitySamples[] = [
  ...entitySamples,
  // Of what no entity of its own has.
  {
    queries: { 'heartbeat.newest': { table: 'heartbeat', args: [undefined] } },
    capabilities: {
      'search.run': everyone,
      'presence.show': staff,
      'data.import': managers,
      'audit.read': managers,
      'mail.retry': admins,
      'job.manage': admins,
    },
  },
];

const merged = <Part extends Exclude<keyof EntitySamples, 'rows'>>(part: Part) =>
  Object.assign({}, ...samples.map((each) => each[part])) as NonNullable<EntitySamples[Part]>;

/** Who may do what; a capability without an entry fails the tests. */
export const capabilitySamples = merged('capabilities');

const queries = merged('queries');

/** Arguments with which each registered query is tried; a query without an entry fails the tests. */
export const querySamples = Object.fromEntries(
  Object.entries(queries).map(([name, { args }]) => [name, args]),
);

/** The table that each query starts from. */
export const rootTables = Object.fromEntries(
  Object.entries(queries).map(([name, { table }]) => [name, table]),
);

/** Who may see a row of each table. */
export const visiblePredicates = merged('visible');

/** Rows that the demo lacks and that some of `writeSamples` name. */
export const rowStatements = samples.flatMap(({ rows = [] }) => rows);

/** What each action is tried with; an action without an entry fails the tests. */
export const writeSamples = merged('writes');
