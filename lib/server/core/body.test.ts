import { expect, it } from 'vitest';
import { readBytes, readJsonBody } from './body';

/** A body of `pieces` times 1,000 bytes that tells how many of them were taken. */
function streamed(pieces: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (taken === pieces) return controller.close();
        taken += 1;
        controller.enqueue(new Uint8Array(1_000).fill(32));
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request('http://desk.test', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  return { request, taken: () => taken };
}

it('reads a body whole up to its limit, and no further', async () => {
  const exact = streamed(5);
  expect((await readBytes(exact.request, 5_000))?.byteLength).toBe(5_000);
  const endless = streamed(1_000_000);
  expect(await readBytes(endless.request, 5_000)).toBeUndefined();
  expect(endless.taken()).toBeLessThan(10);
});

it('does not begin with what says that it is too long', async () => {
  const { request, taken } = streamed(1_000_000);
  request.headers.set('content-length', '6000');
  expect(await readBytes(request, 5_000)).toBeUndefined();
  expect(taken()).toBe(0);
});

it('reads JSON, and nothing else', async () => {
  const post = (body: string) => new Request('http://desk.test', { method: 'POST', body });
  expect(await readJsonBody(post('{"a":1}'))).toEqual({ a: 1 });
  expect(await readJsonBody(post('{"a"'))).toBeUndefined();
  expect(await readJsonBody(post(''))).toBeUndefined();
  expect(await readJsonBody(post('"123456"'), 5)).toBeUndefined();
});
