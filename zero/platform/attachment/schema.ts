import { boolean, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const attachment = table('attachment')
  .columns({
    id: string(),
    organizationId: string(),
    uploaderId: string().optional(),
    /** The key that uploaded it, where no member did. */
    apiKeyId: string().optional(),
    clientId: string().optional(),
    subjectType: string().optional(),
    subjectId: string().optional(),
    messageId: string().optional(),
    noteId: string().optional(),
    isInternal: boolean(),
    name: string(),
    mediaType: string(),
    byteSize: number(),
    /** Of an image, in pixels. */
    width: number().optional(),
    height: number().optional(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Attachment = Row<(typeof attachment)['schema']>;
