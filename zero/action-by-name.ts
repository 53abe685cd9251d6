import { type AnyAction, listActions } from './core/action';
import { actions as desk } from './desk/actions';
import { actions as incidents } from './incidents/actions';
import { actions as platform } from './platform/actions';

/** Each action with all that it says of itself, by its name on the wire; pages start without the code of some. */
export const actionByName: ReadonlyMap<string, AnyAction> = new Map(
  [platform, desk, incidents]
    .flatMap((actions) => listActions<AnyAction>(actions))
    .map((action) => [action.name, action]),
);
