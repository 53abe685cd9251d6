import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

/** What people call an endpoint: its description, or else its host. */
export const webhookEndpointName = ({
  url,
  description,
}: {
  url: string;
  description: string | null;
}) => description ?? new URL(url).host;

/** Of its address the audit log keeps the host alone: a path can hold a token. */
export const webhookEndpointSubject = defineSubject({
  type: 'webhookEndpoint',
  label: 'webhook endpoint',
  auditDetails: ['name', 'host', 'eventTypes', 'disabledReason'],
});

export const webhookEndpointEvents = [
  defineAuditedEvent({
    name: 'webhookEndpoint.create',
    subject: webhookEndpointSubject,
    audit: { done: 'added the webhook endpoint {}', todo: 'add the webhook endpoint {}' },
  }),
  defineAuditedEvent({
    name: 'webhookEndpoint.change',
    subject: webhookEndpointSubject,
    audit: { done: 'changed the webhook endpoint {}', todo: 'change the webhook endpoint {}' },
  }),
  defineAuditedEvent({
    name: 'webhookEndpoint.enable',
    subject: webhookEndpointSubject,
    audit: { done: 'enabled the webhook endpoint {}', todo: 'enable the webhook endpoint {}' },
  }),
  defineAuditedEvent({
    name: 'webhookEndpoint.disable',
    subject: webhookEndpointSubject,
    audit: { done: 'disabled the webhook endpoint {}', todo: 'disable the webhook endpoint {}' },
  }),
  defineAuditedEvent({
    name: 'webhookEndpoint.rotate',
    subject: webhookEndpointSubject,
    audit: {
      done: 'rotated the secret of the webhook endpoint {}',
      todo: 'rotate the secret of the webhook endpoint {}',
    },
  }),
  defineAuditedEvent({
    name: 'webhookEndpoint.remove',
    subject: webhookEndpointSubject,
    audit: { done: 'removed the webhook endpoint {}', todo: 'remove the webhook endpoint {}' },
  }),
];
