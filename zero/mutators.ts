import { defineMutators } from '@rocicorp/zero';
import { actions } from './modules';

/** Everything that anyone may do. */
export const mutators = defineMutators(actions);

const durable = new Set(
  Object.values<Readonly<Record<string, { name: string; isDurable: boolean }>>>(actions)
    .flatMap((those) => Object.values(those))
    .filter(({ isDurable }) => isDurable)
    .map(({ name }) => name),
);

/** Whether changes by the mutator of this name wait in the outbox until the server has them. */
export const isDurable = (name: string): boolean => durable.has(name);
