import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType } from '@/zero/references';

/**
 * What a change is about, as its arguments name it: what it links from, else its own entity by
 * `<entity>Id`, else another subject by such an id, else its own entity by `id`.
 * @param name the mutator's: "ticket.assign"
 */
export function subjectOfChange(name: string, args: Readonly<Record<string, unknown>>): SubjectRef {
  const from = args['from'] as SubjectRef | undefined;
  if (from) return from;
  const entity = name.slice(0, name.indexOf('.'));
  const named = Object.keys(args).filter((key) => key.endsWith('Id'));
  const type = [entity, ...named.map((key) => key.slice(0, -'Id'.length))].find(
    (each) => referenceByType(each) && `${each}Id` in args,
  );
  return type === undefined
    ? { subjectType: entity, subjectId: String(args['id']) }
    : { subjectType: type, subjectId: String(args[`${type}Id`]) };
}
