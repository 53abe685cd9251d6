import type { relationships } from '@rocicorp/zero';
import type { Intersection } from './define-module';

type Relationships = ReturnType<typeof relationships>;
type Merged<Each extends Relationships> = {
  [Name in Each['name']]: {
    name: Name;
    relationships: Intersection<Extract<Each, { name: Name }>['relationships']>;
  };
}[Each['name']];

/** Makes one of several relationships of a table, since a module may add its own to a platform table. */
export function mergeRelationships<const Each extends Relationships>(all: readonly Each[]) {
  const byName = new Map<string, Relationships>();
  for (const { name, relationships } of all) {
    const others = byName.get(name)?.relationships;
    byName.set(name, { name, relationships: { ...others, ...relationships } });
  }
  return [...byName.values()] as unknown as Merged<Each>[];
}
