import { coreModule } from './core/module';
import type { Intersection } from './core/define-module';
import { deskModule } from './desk/module';
import { incidentsModule } from './incidents/module';
import { platformModule } from './platform/module';
import type { Subject } from './core/subject';

/** Every module of the product. A new one is named here, in `action-by-name.ts`, `schema.ts` and `roles.ts`. */
export const modules = [coreModule, platformModule, deskModule, incidentsModule] as const;

type Module = (typeof modules)[number];

const merged = <Part extends 'actions' | 'queries'>(part: Part) =>
  Object.assign({}, ...modules.map((module) => module[part])) as Intersection<Module[Part]>;

/** Everything that anyone may read, by entity. */
export const queryDefinitions = merged('queries');

/** Everything that anyone may do, by entity. */
export const actions = merged('actions');

const moduleByEntity = new Map<string, string>(
  modules.flatMap(({ name, queries }) => Object.keys(queries).map((entity) => [entity, name])),
);

/** The module of the query of this name; of a name that nobody knows, `core`. */
export const moduleOfQuery = (name: string): string =>
  moduleByEntity.get(name.slice(0, name.indexOf('.'))) ?? 'core';

export type SubjectType = (typeof modules)[number]['subjects'][number]['type'];

export const subjects: readonly Subject<SubjectType>[] = modules.flatMap<Subject<SubjectType>>(
  (module) => module.subjects,
);

const byType = new Map(subjects.map((subject) => [subject.type, subject]));

/** The subject of this type. */
export function subjectByType(type: SubjectType): Subject<SubjectType> {
  const subject = byType.get(type);
  if (!subject) throw new Error(`No module has a subject ${type}.`);
  return subject;
}
