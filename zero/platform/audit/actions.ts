import { actionByName } from '@/zero/action-by-name';
import { modules, type SubjectType } from '@/zero/modules';
import type { AuditDetails, AuditWords } from '@/zero/core/audit-words';

type Module = (typeof modules)[number];
type ValueOf<Registry> = Registry extends unknown ? Registry[keyof Registry] : never;
type AuditedNameOf<Entry> = Entry extends { name: infer Name; subject: { type: string } }
  ? Name
  : never;

/** What the audit log records of one module. */
export type AuditActionOf<Of> = Of extends {
  actions: infer Actions;
  events: readonly (infer Event)[];
}
  ? AuditedNameOf<ValueOf<ValueOf<Actions>> | Event>
  : never;

/** Everything that the audit log records, `entity.verb`: actions, and events that no mutator does. */
export type AuditAction = AuditActionOf<Module>;

type Audited = {
  name: AuditAction;
  subject: { type: SubjectType; label: string };
  /** The argument that names the subject; undefined for what is no mutator. */
  subjectId?: string | undefined;
  audit: AuditWords & {
    details?: (args: never) => AuditDetails<string>;
    mayBeAbsent?: true;
  };
};

const audited: readonly Audited[] = [
  ...[...actionByName.values()].filter(({ audit }) => audit.none === undefined),
  ...modules.flatMap((module): readonly object[] => module.events),
] as Audited[];

const byName: ReadonlyMap<string, Audited> = new Map(audited.map((each) => [each.name, each]));

export const auditActionNames = audited.map(({ name }) => name);

/** What the audit log needs to know of an action. */
export function auditedAction(name: AuditAction): Audited {
  const found = byName.get(name);
  if (!found) throw new Error(`The audit log does not know the action ${name}.`);
  return found;
}

/** Whether the action `name` says that it leaves no entry. */
export const isUnaudited = (name: string) => actionByName.get(name)?.audit.none !== undefined;

/** Whether the audit log records `name`. */
export const isAuditAction = (name: string): name is AuditAction => byName.has(name);

/** Whether the entry says what was done, or what somebody was kept from doing. */
export const auditResults = ['done', 'refused'] as const;
export type AuditResult = (typeof auditResults)[number];

/** Who can act: a member, an API key, a job of the desk, somebody whom the organization does not know. */
export const auditActorTypes = ['member', 'key', 'job', 'anonymous'] as const;
export type AuditActorType = (typeof auditActorTypes)[number];
