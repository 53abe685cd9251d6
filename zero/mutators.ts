import { defineMutators } from '@rocicorp/zero';
import { actionByName, actions } from './modules';

/** Everything that anyone may do. */
export const mutators = defineMutators(actions);

/** Whether changes by the mutator of this name wait in the outbox until the server has them. */
export const isDurable = (name: string): boolean => actionByName.get(name)?.isDurable ?? false;
