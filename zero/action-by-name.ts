import type { AnyAction } from './core/action';
import { actions as desk } from './desk/actions';
import { actions as incidents } from './incidents/actions';
import { actions as platform } from './platform/actions';

type Actions = Readonly<Record<string, Readonly<Record<string, AnyAction>>>>;

/** Each action with all that it says of itself, by its name on the wire; pages start without the code of some. */
export const actionByName: ReadonlyMap<string, AnyAction> = new Map(
  [platform, desk, incidents]
    .flatMap((actions: Actions) => Object.values(actions))
    .flatMap((those) => Object.values(those))
    .map((action) => [action.name, action]),
);
