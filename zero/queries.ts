import { defineQueries } from '@rocicorp/zero';
import { builtOnce } from './core/built-once';
import { queryDefinitions } from './modules';

/** Everything that anyone may read. */
export const queries = builtOnce(defineQueries(queryDefinitions));
