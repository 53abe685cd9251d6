import type { Subject } from './core/subject';
import { modules } from './modules';

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
