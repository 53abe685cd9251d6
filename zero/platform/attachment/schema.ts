import { boolean, number, string, table, type Row } from '@rocicorp/zero';

export const attachment = table('attachment')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    uploaderId: string().from('uploader_id').optional(),
    /** The key that uploaded it, where no member did. */
    apiKeyId: string().from('api_key_id').optional(),
    clientId: string().from('client_id').optional(),
    subjectType: string().from('subject_type').optional(),
    subjectId: string().from('subject_id').optional(),
    messageId: string().from('message_id').optional(),
    noteId: string().from('note_id').optional(),
    isInternal: boolean().from('is_internal'),
    name: string(),
    mediaType: string().from('media_type'),
    byteSize: number().from('byte_size'),
    /** Of an image, in pixels. */
    width: number().optional(),
    height: number().optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Attachment = Row<(typeof attachment)['schema']>;
