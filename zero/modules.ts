import { coreModule } from './core/module';
import type { AnyAction } from './core/action';
import type { Intersection } from './core/define-module';
import { deskModule } from './desk/module';
import { incidentsModule } from './incidents/module';
import { platformModule } from './platform/module';

/** Every module of the product. A new one is named here, in `schema.ts` and in `roles.ts`. */
export const modules = [coreModule, platformModule, deskModule, incidentsModule] as const;

type Module = (typeof modules)[number];

const merged = <Part extends 'actions' | 'queries'>(part: Part) =>
  Object.assign({}, ...modules.map((module) => module[part])) as Intersection<Module[Part]>;

/** Everything that anyone may read, by entity. */
export const queryDefinitions = merged('queries');

/** Everything that anyone may do, by entity. */
export const actions = merged('actions');

/** Each action, by its name on the wire. */
export const actionByName: ReadonlyMap<string, AnyAction> = new Map(
  Object.values<Readonly<Record<string, AnyAction>>>(actions)
    .flatMap((verbs) => Object.values(verbs))
    .map((action) => [action.name, action]),
);

const moduleByEntity = new Map<string, string>(
  modules.flatMap(({ name, queries }) => Object.keys(queries).map((entity) => [entity, name])),
);

/** The module of the query of this name; of a name that nobody knows, `core`. */
export const moduleOfQuery = (name: string): string =>
  moduleByEntity.get(name.slice(0, name.indexOf('.'))) ?? 'core';
