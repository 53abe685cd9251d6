import { newId } from '@/zero/core/ids';
import {
  admins,
  id,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { internalOf, sameClient } from '@/zero/testing/visible';

export const clientIds = {
  clientId: 't.client_id',
  otherClientId:
    '(select id from client where organization_id = t.organization_id and id <> t.client_id order by id limit 1)',
  clientNoteId: `(select n.id from client_note n join member o on o.id = n.author_id where n.organization_id = t.organization_id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
} as const;

export const clientSamples: EntitySamples = {
  capabilities: {
    'clientNote.write': staff,
    'client.read': staff,
    'client.manage': admins,
  },
  queries: {
    'client.notes': { table: 'clientNote', args: [{ organizationId, clientId: id }] },
    'client.all': { table: 'client', args: [{ organizationId }] },
  },
  visible: {
    client: `(${internalOf('r')} or ${sameClient('r', 'id')})`,
    client_note: internalOf('r'),
  },
  rows: [
    `insert into client_note (id, organization_id, client_id, author_id, body)
     select gen_random_uuid(), m.organization_id,
       (select id from client c where c.organization_id = m.organization_id limit 1), m.id, 'x'
     from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'client.create': {
      may: admins,
      creates: 'clientId',
      args: () => ({ id: newId(), name: newId(), plan: 'standard' }),
    },
    'client.disable': { may: admins, args: ({ clientId }) => ({ clientId }) },
    'client.enable': { may: admins, args: ({ clientId }) => ({ clientId }) },
    'client.merge': {
      may: admins,
      args: ({ clientId, otherClientId }) => ({ clientId, intoId: otherClientId }),
    },
    'client.remove': { may: admins, args: ({ clientId }) => ({ clientId }) },
    'client.change': { may: admins, args: ({ clientId }) => ({ clientId, name: newId() }) },
    'clientNote.write': {
      may: staff,
      creates: 'clientNoteId',
      args: ({ clientId }) => ({ id: newId(), clientId, body: 'They like it short.' }),
    },
    'clientNote.change': {
      may: ['agent'],
      args: ({ clientNoteId }) => ({ clientNoteId, body: 'They like it shorter.' }),
    },
    'clientNote.remove': { may: ['agent'], args: ({ clientNoteId }) => ({ clientNoteId }) },
    'clientNote.restore': { may: ['agent'], args: ({ clientNoteId }) => ({ clientNoteId }) },
  },
};
