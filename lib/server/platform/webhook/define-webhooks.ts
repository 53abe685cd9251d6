import type { Reading } from '@/lib/server/api/define-operation';
import type { AuditActionOf } from '@/zero/platform/audit/actions';

/** What an event is about, as the audit log has it. */
export type WebhookEntry = {
  id: string;
  action: string;
  actorType: string;
  actorId: string | null;
  subjectType: string;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
};

/**
 * What is sent of an entry as the REST API shows it, read with what an API key with every scope sees.
 * May throw `notFoundProblem` for what is gone.
 */
export type ReadResource = (
  reader: Reading,
  entry: WebhookEntry & { subjectId: string },
) => Promise<object>;

/** The type of an event, `subject.done`; or why there is none. */
type EventType = `${string}.${string}` | { none: string };

const usual = {
  create: 'created',
  change: 'updated',
  remove: 'removed',
  restore: 'restored',
} as const;

type UsualAction = `${string}.${keyof typeof usual}`;

/** The event of an action that every entity has: `slaPolicy.create` is `sla_policy.created`. */
export function usualEventType(action: string): string | undefined {
  const [entity = '', name = ''] = action.split('.');
  const done = Object.hasOwn(usual, name) ? usual[name as keyof typeof usual] : undefined;
  return done && `${entity.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}.${done}`;
}

/** What a module's webhooks are made of. */
export type ModuleWebhooks = {
  /** The event that follows from each of its actions and audited events; see `usualEventType` for the others. */
  readonly types: Readonly<Record<string, EventType>>;
  /** Further events of an entry, by what it changed. */
  readonly alsoOf?: (entry: WebhookEntry) => readonly string[];
  /** By the first part of an action's name. */
  readonly resources: Readonly<Record<string, ReadResource>>;
};

/**
 * Says what a module sends; its types ask for each action that its audit log knows, but for those whose
 * event is the usual one.
 */
export const defineWebhooks = <Module>(
  webhooks: ModuleWebhooks & {
    types: Record<Exclude<AuditActionOf<Module>, UsualAction>, EventType>;
  },
): ModuleWebhooks => webhooks;
