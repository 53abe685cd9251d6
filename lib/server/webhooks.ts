import { auditActionNames } from '@/zero/platform/audit/actions';
import { deskWebhooks } from './desk/webhooks';
import {
  type ReadResource,
  usualEventType,
  type WebhookEntry,
} from './platform/webhook/define-webhooks';
import { incidentsWebhooks } from './incidents/webhooks';
import { platformWebhooks } from './platform/webhooks';

const modules = [platformWebhooks, deskWebhooks, incidentsWebhooks];

const named = Object.assign({}, ...modules.map(({ types }) => types)) as Readonly<
  Record<string, string | { none: string }>
>;

/** The event type of each action, or why there is none. */
export const webhookTypes = Object.fromEntries(
  auditActionNames.flatMap((name) => {
    const type = named[name] ?? usualEventType(name);
    return type ? [[name, type]] : [];
  }),
);

/** Every event type that an endpoint can choose. */
export const webhookEventTypes = [
  ...new Set(Object.values(webhookTypes).filter((type) => typeof type === 'string')),
].toSorted();

/** The types of the events that follow from an entry, its action's own first. */
export function eventTypesOf(entry: WebhookEntry): string[] {
  const own = webhookTypes[entry.action];
  const also = modules.flatMap(({ alsoOf }) => alsoOf?.(entry) ?? []);
  return [...new Set([...(typeof own === 'string' ? [own] : []), ...also])];
}

/** How what the entry is about is read; undefined for what the REST API does not show. */
export const resourceOf = ({ action }: Pick<WebhookEntry, 'action'>): ReadResource | undefined =>
  modules
    .map(({ resources }) => resources[action.slice(0, action.indexOf('.'))])
    .find((read) => read !== undefined);
