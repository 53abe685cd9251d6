import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mostBytes, receive } from './receive';

function bodyOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

it('parts the mapping from the file, however it is cut on its way', async () => {
  const received = await receive(bodyOf('{"a"', ':"ü"}\nx,', 'y\n1,', '2\n'));
  expect(received.mapping).toBe('{"a":"ü"}');
  expect(await readFile(received.file, 'utf8')).toBe('x,y\n1,2\n');
  await received.remove();
  expect(existsSync(received.file)).toBe(false);
});

it('refuses what is too large or says no mapping', async () => {
  await expect(receive(null)).rejects.toThrow('Nothing was sent.');
  await expect(receive(bodyOf('no line end'))).rejects.toThrow('The mapping was not sent.');
  const piece = 'x'.repeat(10_000_000);
  const pieces = Array.from({ length: mostBytes / piece.length + 1 }, () => piece);
  await expect(receive(bodyOf('{}\n', ...pieces))).rejects.toThrow('larger than');
});
