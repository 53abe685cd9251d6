import { readableEmail } from '@/lib/readable-email';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { type AuditAction, auditedAction } from '@/zero/platform/audit/actions';
import { isNamedInWords, withArticle } from '@/zero/platform/audit/words';
import { fieldValue } from './field-words';

/** Names by id, as the audit log's page brings them, and the words for states by `wordKey`. */
export type Names = Readonly<Record<string, string>>;

/** What an action is called in a list: "Assign a ticket", "Add client". */
export function actionWord(action: AuditAction): string {
  const { subject, audit } = auditedAction(action);
  if (audit.label) return audit.label;
  const words = isNamedInWords(action)
    ? audit.todo.replace(`the ${subject.label} {}`, subject.label)
    : audit.todo.replace('{}', withArticle(subject.label));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who acted: a person's name, or what stands for one. */
export function actorWord({ actorType, actorId }: AuditRow, names: Names): string {
  switch (actorType) {
    case 'member':
      return (actorId && names[actorId]) ?? 'Somebody';
    case 'key':
      return (actorId && names[actorId]) ?? 'An API key';
    case 'job':
      return 'Opsdesk';
    case 'anonymous':
      return 'An unknown person';
  }
}

/** What happened, to stand after the actor's name: "assigned #123 to Bo". */
export function sentence(row: AuditRow, names: Names): string {
  const subject = subjectWord(row, names);
  const { done, todo, tell } = auditedAction(row.action).audit;
  if (row.outcome === 'refused') {
    return `tried to ${todo.replace('{}', () => subject)} and was refused`;
  }
  const words = tell?.(row, {
    nameOf: (id) => (typeof id === 'string' ? names[id] : undefined),
    valueOf: (field, value) => fieldValue(field, value, names),
  });
  return (words ?? done).replace('{}', () => subject);
}

function subjectWord({ action, subjectId, subjectNumber, before, after }: AuditRow, names: Names) {
  if (subjectNumber !== null) return `#${subjectNumber}`;
  const named = ['name', 'email', 'invoiceNumber']
    .map((field) => after?.[field] ?? before?.[field])
    .find((value) => typeof value === 'string');
  return (
    (named && readableEmail(named)) ??
    (subjectId && names[subjectId]) ??
    (isNamedInWords(action) ? 'one' : withArticle(auditedAction(action).subject.label))
  );
}
