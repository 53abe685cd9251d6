import { z } from 'zod';
import { attachmentLimit } from '@/zero/platform/attachment/values';
import { idSchema } from '@/zero/core/ids';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { StorageError } from '@/lib/server/core/storage/storage';
import { type Caller, inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { type Limit, throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { keepFile } from './keep-file';
import { type FullReason, fullReason, type NewFile } from './pending';
import { type ReceivedFile, TooLargeError, withReceived } from './receive';

/** A file that was uploaded and is on no ticket yet. */
type Uploaded = Pick<NewFile, 'id' | 'name' | 'mediaType' | 'byteSize' | 'width' | 'height'>;

/** More than a person drops by hand in a while. */
const perPerson: Limit = { limit: 150, windowSeconds: 600 };

const headersSchema = z.object({ id: idSchema, name: z.string().max(4_000) });

/**
 * Takes one file in: its bytes are the body, `x-attachment-id` its id, `x-file-name` its name in
 * percent-encoding. Answers 201 with `Uploaded`; the same file under the same id again, too.
 * 400: empty, or broken off. 409: the id is taken, or too many files are unsent. 413: too large, or
 * the client or the organization has no more room. 503: the storage does not answer.
 */
export function answerUpload(request: Request, slug: string): Promise<Response> {
  return withCaller(request, slug, 'attachment.add', async (caller) => {
    const headers = headersSchema.safeParse({
      id: request.headers.get('x-attachment-id'),
      name: decoded(request.headers.get('x-file-name') ?? ''),
    });
    if (!headers.success) return problem(400, 'This upload names no file.');
    const wait = await throttle(database().sql, `upload:${caller.userId}`, perPerson);
    if (wait !== undefined) return tooMany(wait);
    const declared = Number(request.headers.get('content-length') ?? 0);
    if (declared > attachmentLimit) return tooLarge();
    const limits = env().storageLimits;
    const room = await inTenant(caller, 'attachment.add', async (tenant) => ({
      reason: await fullReason(tenant, declared, limits),
    }));
    if (!room) return notFound();
    if (room.reason) return full(room.reason);
    if (!request.body) return empty();
    const { id, name } = headers.data;
    try {
      return await withReceived(request.body, attachmentLimit, (received) =>
        keep(caller, { id, name }, received),
      );
    } catch (error) {
      if (error instanceof TooLargeError) return tooLarge();
      if (!(error instanceof StorageError)) throw error;
      log('error', 'attachment.storage-failed', errorFields(error.cause));
      return problem(503, error.message);
    }
  });
}

async function keep(
  caller: Caller,
  named: Pick<NewFile, 'id' | 'name'>,
  received: ReceivedFile,
): Promise<Response> {
  const result = await keepFile(
    (work) => inTenant(caller, 'attachment.add', work),
    named,
    received,
  );
  if (result.kind === 'empty') return empty();
  if (result.kind === 'gone') return notFound();
  if (result.kind === 'full') return full(result.reason);
  if (result.kind === 'taken') return problem(409, 'Another file has this id. Attach it again.');
  const { checksum: _, ...uploaded } = result.file;
  const answer: Uploaded = uploaded;
  return Response.json(answer, { status: 201, headers: { 'cache-control': 'no-store' } });
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

const empty = () => problem(400, 'This file is empty.');
const tooLarge = () => problem(413, 'This file is larger than 25 MB.');

function full(reason: FullReason) {
  if (reason === 'unsent')
    return problem(409, 'Too many files are waiting unsent. Send or remove some first.');
  const whose = reason === 'client' ? 'your company’s files' : 'files in this organization';
  return problem(
    413,
    `The storage limit is reached for ${whose}. Send your text without this file, and ask support or an admin for more room.`,
  );
}
