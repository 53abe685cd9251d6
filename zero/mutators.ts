import { defineMutators } from '@rocicorp/zero';
import { listActions } from './core/action';
import { actions } from './modules';

/** Everything that anyone may do. */
export const mutators = defineMutators(actions);

const durable = new Set(
  listActions<{ name: string; isDurable: boolean }>(actions)
    .filter(({ isDurable }) => isDurable)
    .map(({ name }) => name),
);

/** Whether changes by the mutator of this name wait in the outbox until the server has them. */
export const isDurable = (name: string): boolean => durable.has(name);
