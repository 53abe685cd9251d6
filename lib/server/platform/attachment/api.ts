import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { ApiProblem, found, notFoundProblem, storageProblem } from '@/lib/server/api/problem';
import { FileMissingError } from '@/lib/server/core/storage/storage';
import { idSchema, newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { visibleAttachments } from '@/zero/platform/attachment/permissions';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { attachmentLimit } from '@/zero/platform/attachment/values';
import { findFile } from './find';
import { keepFile } from './keep-file';
import { forgetPending, type FullReason } from './pending';
import { contentOf } from './serve';

const tag = 'Attachments';
const params = idParam('attachmentId');

export const attachmentResource = z
  .object({
    id: idSchema,
    name: z.string(),
    mediaType: z.string().meta({ description: 'As its bytes say.' }),
    byteSize: z.int(),
    width: z.int().nullable().meta({ description: 'Of an image, in pixels.' }),
    height: z.int().nullable(),
    subjectType: z.string().nullable().meta({
      description: 'What it is on; null until a message or note brings it along.',
    }),
    subjectId: idSchema.nullable(),
    messageId: idSchema.nullable(),
    noteId: idSchema.nullable(),
    isInternal: z.boolean().meta({ description: 'Clients never see it.' }),
    createdAt: timeSchema,
  })
  .meta({ id: 'Attachment' });

export const attachmentOf = (file: Attachment): z.input<typeof attachmentResource> => ({
  id: file.id,
  name: file.name,
  mediaType: file.mediaType,
  byteSize: file.byteSize,
  width: file.width,
  height: file.height,
  subjectType: file.subjectType,
  subjectId: file.subjectId,
  messageId: file.messageId,
  noteId: file.noteId,
  isInternal: file.isInternal,
  createdAt: isoTime(file.createdAt),
});

async function readAttachment({ tx, ctx, organizationId }: Reading, id: string) {
  const files = visibleAttachments(ctx).where('organizationId', organizationId);
  return attachmentOf(found(await tx.run(files.where('id', id).one())));
}

const fullProblem = (reason: FullReason) =>
  reason === 'unsent'
    ? new ApiProblem(409, 'Too many files are on no message or note yet.')
    : new ApiProblem(413, 'There is no more room for files in this organization.');

const upload = defineOperation({
  id: 'uploadAttachment',
  method: 'post',
  path: '/attachments',
  summary: 'Upload a file, for a message, note or new ticket to bring along within a day',
  tag,
  scope: 'attachments:write',
  capability: 'attachment.add',
  search: z.strictObject({
    name: z.string().trim().min(1).max(1_000).meta({ description: 'The name of the file.' }),
  }),
  file: {
    limit: attachmentLimit,
    keep: async (inPlace, received, { name }: { name: string }) => {
      const id = newId();
      const result = await keepFile(inPlace, { id, name }, received);
      if (result.kind === 'kept') return { id };
      if (result.kind === 'empty') throw new ApiProblem(400, 'This file is empty.');
      if (result.kind === 'full') throw fullProblem(result.reason);
      throw notFoundProblem();
    },
    forget: (inPlace, id) => inPlace((place) => forgetPending(place, id)),
  },
  body: z.strictObject({ id: idSchema }),
  output: attachmentResource,
  status: 201,
  isSingle: true,
  run: (call) => readAttachment(call, call.body.id),
});

const get = defineOperation({
  id: 'getAttachment',
  method: 'get',
  path: '/attachments/{attachmentId}',
  summary: 'Get what a file is',
  tag,
  scope: 'attachments:read',
  params,
  output: attachmentResource,
  isSingle: true,
  run: (call) => readAttachment(call, call.params.attachmentId),
});

const download = defineOperation({
  id: 'downloadAttachment',
  method: 'get',
  path: '/attachments/{attachmentId}/content',
  summary: 'Download a file',
  tag,
  scope: 'attachments:read',
  params,
  output: z.object({
    id: idSchema,
    name: z.string(),
    mediaType: z.string(),
    byteSize: z.int(),
    storageKey: z.string(),
    checksum: z.string(),
    isShown: z.boolean(),
  }),
  run: async ({ sql, params: { attachmentId } }) => found(await findFile({ sql }, attachmentId)),
  content: {
    mediaType: '*/*',
    answer: async (file) => {
      try {
        return await contentOf(new Headers(), file, false);
      } catch (error) {
        if (error instanceof FileMissingError)
          throw new ApiProblem(410, 'This file no longer exists.');
        throw storageProblem(error);
      }
    },
  },
});

const discard = defineOperation({
  id: 'discardAttachment',
  method: 'delete',
  path: '/attachments/{attachmentId}',
  summary: 'Throw away a file of one’s own that is on no message or note',
  tag,
  scope: 'attachments:write',
  capability: 'attachment.add',
  params,
  output: attachmentResource,
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const discarded = await readAttachment(call, place.attachmentId);
    await act(mutators.attachment.discard({ organizationId, at, ...place }));
    return discarded;
  },
});

export const attachmentOperations = [upload, get, download, discard];
