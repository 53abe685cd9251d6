import type { relationships } from '@rocicorp/zero';

type Relationships = ReturnType<typeof relationships>;
type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

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
