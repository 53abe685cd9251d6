import { createSchema } from '@rocicorp/zero';
import { mergeRelationships } from './core/merge-relationships';
import { coreTables } from './core/tables';
import { deskRelationships, deskTables } from './desk/tables';
import { incidentsRelationships, incidentsTables } from './incidents/tables';
import { platformRelationships, platformTables } from './platform/tables';

/** The part of the database that browsers replicate. A test holds it against Drizzle and the publication. */
export const schema = createSchema({
  tables: [...coreTables, ...platformTables, ...deskTables, ...incidentsTables],
  relationships: mergeRelationships([
    ...platformRelationships,
    ...deskRelationships,
    ...incidentsRelationships,
  ]),
});

export type Schema = typeof schema;
