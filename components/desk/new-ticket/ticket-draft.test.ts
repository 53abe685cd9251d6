import { expect, it } from 'vitest';
import { emptyDraft, missingIn, readTicketDraft } from './ticket-draft';

it('reads back what was kept', () => {
  const draft = { ...emptyDraft(), title: 'Printer offline' };
  expect(readTicketDraft(JSON.stringify(draft))).toEqual(draft);
});

it.each(['', 'Printer offline', '{}', '{"id":"1"}', 'null'])('starts anew from %j', (kept) =>
  expect(readTicketDraft(kept)).toBeUndefined(),
);

it('says what is missing', () => {
  expect(Object.values(missingIn(emptyDraft())).filter(Boolean)).toHaveLength(3);
  const whole = { ...emptyDraft(), clientId: emptyDraft().id, title: 'a', body: 'b' };
  expect(Object.values(missingIn(whole)).filter(Boolean)).toEqual([]);
  expect(missingIn({ ...whole, title: '  ' }).title).toBe('A ticket needs a title.');
});
