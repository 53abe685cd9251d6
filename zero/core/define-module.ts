import type { AnyAction } from './action';
import type { AuditedEvent } from './audit-words';
import type { Subject } from './subject';

/** What a module of the product brings to the sync layer, beside its tables and capabilities. */
type Module = {
  readonly name: string;
  /** What people may read, by entity. */
  readonly queries: { readonly [entity: string]: object };
  /** What people do, by entity; each action's name is its place here. */
  readonly actions: { readonly [entity: string]: { readonly [verb: string]: AnyAction } };
  /** What the audit log records beside the actions. */
  readonly events: readonly AuditedEvent[];
  readonly subjects: readonly Subject[];
};

type NamedByPlace<Actions> = {
  readonly [Entity in keyof Actions & string]: {
    readonly [Verb in keyof Actions[Entity] & string]: { readonly name: `${Entity}.${Verb}` };
  };
};

/** Declares a module; `zero/modules.ts` lists them all. */
export const defineModule = <const M extends Module>(
  module: M & { readonly actions: NamedByPlace<M['actions']> },
): M => module;

/** All of a union's members in one. */
export type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
