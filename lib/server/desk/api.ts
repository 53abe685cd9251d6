import type { ApiModule } from '../api/define-operation';
import { clientOperations } from './client/api';
import { feedbackOperations } from './feedback/api';
import { messageOperations } from './message/api';
import { paymentOperations } from './payment/api';
import { searchOperations } from './search/api';
import { macroOperations } from './macro/api';
import { slaPolicyOperations } from './sla/api';
import { ticketTypeOperations } from './ticket-type/api';
import { analyticsOperations } from './analytics/api';
import { ticketAttachmentOperations } from './ticket/api/attachments';
import { ticketOperations } from './ticket/api/operations';
import { ticketPartOperations } from './ticket/api/parts';

/** What programs reach of the desk. */
export const deskApi: ApiModule = {
  scopes: [
    {
      name: 'tickets:read',
      explanation: 'Read tickets with their tags, followers, links and history.',
      capabilities: [],
    },
    {
      name: 'tickets:write',
      explanation: 'Create, change, tag, link, snooze and merge tickets.',
      capabilities: [
        'ticket.create',
        'ticket.createForAnyClient',
        'ticket.triage',
        'ticket.close',
        'ticket.reopen',
      ],
    },
    { name: 'messages:read', explanation: 'Read what clients and agents wrote.', capabilities: [] },
    {
      name: 'messages:write',
      explanation: 'Reply to clients. They are emailed.',
      capabilities: ['message.post'],
    },
    { name: 'notes:read', explanation: 'Read internal notes.', capabilities: [] },
    { name: 'notes:write', explanation: 'Write internal notes.', capabilities: ['note.write'] },
    { name: 'clients:read', explanation: 'Read clients.', capabilities: ['client.read'] },
    {
      name: 'clients:write',
      explanation: 'Add, change and disable clients.',
      capabilities: ['client.manage'],
    },
    { name: 'ticket-types:read', explanation: 'Read ticket types.', capabilities: [] },
    {
      name: 'ticket-types:write',
      explanation: 'Add, change and remove ticket types.',
      capabilities: ['ticketType.manage'],
    },
    { name: 'macros:read', explanation: 'Read shared macros.', capabilities: [] },
    { name: 'sla-policies:read', explanation: 'Read SLA policies.', capabilities: [] },
    {
      name: 'payments:read',
      explanation: 'Read invoices and payments.',
      capabilities: ['payment.read'],
    },
    {
      name: 'payments:write',
      explanation: 'Record, correct and void invoices.',
      capabilities: ['payment.manage'],
    },
    { name: 'feedback:read', explanation: 'Read ratings and their comments.', capabilities: [] },
    {
      name: 'search:read',
      explanation: 'Search tickets, messages and internal notes.',
      capabilities: ['search.run'],
    },
    {
      name: 'analytics:read',
      explanation: 'Read the metrics of the dashboards.',
      capabilities: ['analytics.read'],
    },
  ],
  operations: [
    ...ticketOperations,
    ...ticketPartOperations,
    ...ticketAttachmentOperations,
    ...messageOperations,
    ...clientOperations,
    ...ticketTypeOperations,
    ...macroOperations,
    ...slaPolicyOperations,
    ...paymentOperations,
    ...feedbackOperations,
    ...searchOperations,
    ...analyticsOperations,
  ],
};
