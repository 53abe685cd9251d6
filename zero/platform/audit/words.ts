import { type AuditAction, auditedAction } from './actions';

/** Whether the words say what kind of thing the subject is: "add the holiday {}". */
export function isNamedInWords(action: AuditAction): boolean {
  const { subject, audit } = auditedAction(action);
  return audit.todo.includes(`the ${subject.label} {}`);
}

export const withArticle = (label: string) => `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;

/** What is done by the action, whatever it is done to: "Somebody assigned a ticket." */
export function actionDone(action: AuditAction): string {
  const { subject, audit } = auditedAction(action);
  const subjectWords = withArticle(subject.label);
  const words = audit.done
    .replace(`the ${subject.label} {}`, subjectWords)
    .replace('{}', subjectWords);
  return `Somebody ${words}.`;
}
