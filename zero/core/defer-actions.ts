import { defineMutator, type ReadonlyJSONValue } from '@rocicorp/zero';
import type { AnyAction } from './action';

type Actions = { readonly [entity: string]: { readonly [action: string]: AnyAction } };

/** What a browser has to know of each action before its code is there. */
export type Names<Of extends Actions> = {
  readonly [Entity in keyof Of]: {
    readonly [Action in keyof Of[Entity]]: { readonly isDurable?: true };
  };
};

type Run = { fn: (call: { tx: unknown; ctx: unknown; args: ReadonlyJSONValue }) => Promise<void> };

const loads: (() => Promise<unknown>)[] = [];

/** Has the code of all deferred actions here before the first one is done. */
export async function loadDeferredActions(): Promise<void> {
  for (const load of loads) await load();
}

/**
 * The actions of a module for the start of a page: the code of them is loaded when the page is idle, or
 * when the first one is done. While it cannot be had, the change is left to the server and shown when
 * that has answered.
 * @param names every action, by entity
 * @param load gives the actions themselves
 */
export function deferActions<Of extends Actions>(names: Names<Of>, load: () => Promise<Of>): Of {
  let loaded: Of | undefined;
  const get = async () => (loaded ??= await load());
  loads.push(get);
  const deferred = (entity: string, own: string, isDurable: boolean) =>
    Object.assign(
      defineMutator<ReadonlyJSONValue>(async (call) => {
        const actions = loaded ?? (await get().catch(() => undefined));
        const action = actions?.[entity]?.[own] as (AnyAction & Run) | undefined;
        await action?.fn(call);
      }),
      { name: `${entity}.${own}`, isDurable },
    );
  const entities = Object.entries(names as Names<Actions>).map(([entity, those]) => [
    entity,
    Object.fromEntries(
      Object.entries(those).map(([own, { isDurable = false }]) => [
        own,
        deferred(entity, own, isDurable),
      ]),
    ),
  ]);
  return Object.fromEntries(entities) as Of;
}
