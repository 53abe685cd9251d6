import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, type HashedContent, type Json } from './canonical';

describe('canonicalJson', () => {
  it('spells a value in one way only', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü"' }], a: true, B: -0, '\u20ac': 1e21 })).toBe(
      '{"B":0,"a":true,"b":[1,{"c":"ü\\"","d":null}],"€":1e+21}',
    );
  });

  it('says the same of the same in any order of keys, and reads back as it was', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(reversed(value as Json))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

const entry: HashedContent = {
  id: '0193a5b0-0000-7000-8000-000000000001',
  organizationId: '0193a5b0-0000-7000-8000-000000000002',
  actorType: 'member',
  actorId: '0193a5b0-0000-7000-8000-000000000003',
  action: 'ticket.assign',
  outcome: 'done',
  subjectType: 'ticket',
  subjectId: '0193a5b0-0000-7000-8000-000000000004',
  before: { number: 1, assigneeId: null },
  after: { number: 1, assigneeId: '0193a5b0-0000-7000-8000-000000000003' },
  reason: null,
  requestId: 'request-1',
  address: '192.0.2.1',
  createdAt: 1_795_222_800_123,
};

describe('contentHash', () => {
  it('stays what it was: entries that are sealed hold it', () => {
    expect(contentHash(entry)).toBe(
      'f80a545c1d8d6c1e643a73cc85798ba7821c57c89154f04a91e48fd3a73d6e32',
    );
  });

  it('differs with every part of the entry', () => {
    const others = Object.keys(entry).map((key) => contentHash({ ...entry, [key]: 'other' }));
    expect(new Set([contentHash(entry), ...others]).size).toBe(Object.keys(entry).length + 1);
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  );
}
