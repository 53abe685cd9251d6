import { type BulkProgress, bulkProgressSchema } from '@/zero/desk/bulk/request';

/** Each line of an answer as it comes. @throws where the connection breaks or a line is no progress */
export async function* readProgress(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<BulkProgress> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield bulkProgressSchema.parse(JSON.parse(line));
  }
}
