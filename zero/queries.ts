import { defineQueries } from '@rocicorp/zero';
import { queryDefinitions } from './modules';

/** Everything that anyone may read. */
export const queries = defineQueries(queryDefinitions);
