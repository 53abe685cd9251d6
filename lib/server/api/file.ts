import type postgres from 'postgres';
import { TooLargeError, withReceived } from '../platform/attachment/receive';
import type { ApiCaller } from './caller';
import type { InPlace, ModuleOperation } from './define-operation';
import type { StoredAnswer } from './idempotency';
import { ApiProblem, storageProblem } from './problem';
import { inPlaceOf } from './run-operation';

type Kept = { id: string; checksum: string };

/** Takes in the file that a request is, before `run` answers for it. @throws ApiProblem */
export async function withFile(
  sql: postgres.Sql,
  operation: ModuleOperation & Required<Pick<ModuleOperation, 'file'>>,
  caller: ApiCaller,
  { body, search }: { body: Request['body']; search: unknown },
  run: (kept: Kept) => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const { file } = operation;
  const inPlace: InPlace = inPlaceOf(sql, operation, caller);
  if (!body) throw new ApiProblem(400, 'This file is empty.');
  try {
    return await withReceived(body, file.limit, async (received) => {
      const { id } = await file.keep(inPlace, received, search as never);
      try {
        const answer = await run({ id, checksum: received.checksum });
        if (answer.headers['idempotent-replayed']) await file.forget(inPlace, id);
        return answer;
      } catch (error) {
        await file.forget(inPlace, id);
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof TooLargeError) {
      throw new ApiProblem(413, `A file has at most ${file.limit} bytes.`);
    }
    throw storageProblem(error);
  }
}
