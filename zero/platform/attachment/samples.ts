import { everyone, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf, owned, sameClient } from '@/zero/testing/visible';

export const attachmentIds = {
  attachmentId: '(select id from attachment where organization_id = t.organization_id limit 1)',
} as const;

export const attachmentSamples: EntitySamples = {
  capabilities: {
    'attachment.add': everyone,
  },
  queries: {
    'attachment.pending': { table: 'attachment', args: [{ organizationId }] },
  },
  visible: {
    attachment: `((r.subject_id is null and ${owned('r', 'uploader_id')}) or (r.subject_id is not null and ${internalOf('r')})
    or (not r.is_internal and ${sameClient('r')}))`,
  },
  rows: [
    `insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
     select gen_random_uuid(), organization_id, id, 'a.txt', 'text/plain', 1, gen_random_uuid()::text, ''
     from member where email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'attachment.discard': { may: everyone, args: ({ attachmentId }) => ({ attachmentId }) },
  },
};
