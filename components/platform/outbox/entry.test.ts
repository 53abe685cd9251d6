import { expect, it } from 'vitest';
import { entrySchema, joinProse } from './entry';

it('puts what came back before what was written since, and never doubles it', () => {
  expect(joinProse('First', '')).toBe('First');
  expect(joinProse('First', '  \n')).toBe('First');
  expect(joinProse('First', 'Second')).toBe('First\n\nSecond');
  expect(joinProse('First', 'First')).toBe('First');
});

it('reads what it kept, and takes nothing else for an entry', () => {
  const entry = {
    writeId: 'a',
    userId: 'u',
    organizationId: 'o',
    name: 'message.post',
    args: { body: 'Hello', attachmentIds: ['f'], thenStatus: null },
    what: 'Reply',
    path: '/t/o/tickets/t',
    draft: { key: 'reply:t', text: 'Hello', files: [], isProse: true },
    queuedAt: 1,
    sequence: 1,
    dueAt: 0,
    returned: null,
  };
  expect(entrySchema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  expect(entrySchema.safeParse({ ...entry, args: undefined }).success).toBe(false);
  expect(entrySchema.safeParse(null).success).toBe(false);
});
