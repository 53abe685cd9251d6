import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readElements } from './json-elements';

async function read(text: string, { collections = [] as string[], size = 7 } = {}) {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const elements = [];
  for await (const batch of readElements(chunks(), collections)) elements.push(...batch);
  return elements.map(({ text: json, ...rest }) => ({
    ...rest,
    value: JSON.parse(json) as unknown,
  }));
}

describe('the objects of a JSON file', () => {
  it('are those of an array, of lines, and of pages, with their lines', async () => {
    const none = { collection: null };
    const two = [
      { ...none, line: 1, value: { a: 1 } },
      { ...none, line: 2, value: { a: { b: [2] } } },
    ];
    expect(await read('[{"a":1},\n{"a":{"b":[2]}}]')).toEqual(two);
    expect(await read('{"a":1}\n{"a":{"b":[2]}}\n')).toEqual(two);
    const page =
      '{"count":2,"tickets":[{"id":1},\n{"id":2,"tickets":[{}]}],"users":[{"id":3}],"names":{"x":"y"}}';
    expect(await read(`${page}\n${page}`, { collections: ['tickets', 'users', 'names'] })).toEqual(
      [0, 2].flatMap((before) => [
        { collection: 'tickets', line: 1 + before, value: { id: 1 } },
        { collection: 'tickets', line: 2 + before, value: { id: 2, tickets: [{}] } },
        { collection: 'users', line: 2 + before, value: { id: 3 } },
        { collection: 'names', line: 2 + before, value: { x: 'y' } },
      ]),
    );
  });

  it('are what JSON.parse reads, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (values, size, isArray) => {
          const json = values.map((value) => JSON.stringify(value));
          const text = isArray ? JSON.stringify(values, null, 1) : json.join('\n');
          const elements = await read(text, { size });
          expect(elements.map(({ value }) => JSON.stringify(value))).toEqual(json);
        },
      ),
    );
  });

  it('are refused where the file breaks off, or a string does', async () => {
    await expect(read('[{"a":1},\n{"b":')).rejects.toThrow('begins on line 2');
    await expect(read('{"a":"b\n"}')).rejects.toThrow('Line 1: a string is not closed');
    await expect(read('{"a":1}}')).rejects.toThrow('not JSON');
  });
});
