import { describe, expect, it } from 'vitest';
import {
  confirm,
  emptyOutbox,
  formatOutbox,
  giveBack,
  idFor,
  joinDraft,
  markUnconfirmed,
  missing,
  parseOutbox,
  put,
} from './outbox';

const sent = put(emptyOutbox, 'a', 'Hello');
const fresh = () => 'fresh';

describe('an outbox', () => {
  it('keeps what was sent until the row is back with its time of receipt', () => {
    expect(confirm(sent, [{ id: 'a', receivedAt: null }])).toBe(sent);
    expect(confirm(sent, [{ id: 'b', receivedAt: 1 }])).toBe(sent);
    expect(confirm(sent, [{ id: 'a', receivedAt: 1 }])).toEqual(emptyOutbox);
  });

  it('gives a refused text back with its reason, once', () => {
    const refused = giveBack(sent, 'a', 'Closed for good.');
    expect(refused).toEqual({
      entries: [],
      returned: { id: 'a', body: 'Hello', reason: 'Closed for good.' },
    });
    expect(giveBack(refused, 'a', 'Again')).toBe(refused);
  });

  it('keeps an unconfirmed text in sight and does not offer it', () => {
    const unconfirmed = markUnconfirmed(sent, 'a');
    expect(unconfirmed.entries).toEqual([{ id: 'a', body: 'Hello', state: 'unconfirmed' }]);
    expect(unconfirmed.returned).toBeNull();
    expect(confirm(unconfirmed, [{ id: 'a', receivedAt: 5 }])).toEqual(emptyOutbox);
  });

  it('finds what has no row, optimistic or saved', () => {
    const two = put(sent, 'b', 'World');
    expect(missing(two, [{ id: 'a', receivedAt: null }]).map((entry) => entry.id)).toEqual(['b']);
  });

  it('sends returned text under its old id only while it is unchanged', () => {
    const returned = giveBack(sent, 'a', 'Offline.');
    expect(idFor(returned, 'Hello', fresh)).toBe('a');
    expect(idFor(returned, 'Hello!', fresh)).toBe('fresh');
    expect(idFor(emptyOutbox, 'Hello', fresh)).toBe('fresh');
  });

  it('forgets returned text that turns out to be saved', () => {
    const returned = giveBack(sent, 'a', 'Offline.');
    expect(confirm(returned, [{ id: 'a', receivedAt: 1 }])).toEqual(emptyOutbox);
  });

  it('forgets the reason when the text is sent again', () => {
    expect(put(giveBack(sent, 'a', 'Offline.'), 'a', 'Hello')).toEqual(sent);
  });

  it('survives being kept, and takes nonsense for nothing', () => {
    const unconfirmed = markUnconfirmed(sent, 'a');
    expect(parseOutbox(formatOutbox(unconfirmed))).toEqual(unconfirmed);
    expect(formatOutbox(emptyOutbox)).toBe('');
    expect(parseOutbox('{"entries":1}')).toEqual(emptyOutbox);
    expect(parseOutbox('{')).toEqual(emptyOutbox);
  });
});

describe('joinDraft', () => {
  it('puts what came back before what was written since', () => {
    expect(joinDraft('First', '')).toBe('First');
    expect(joinDraft('First', 'Second')).toBe('First\n\nSecond');
    expect(joinDraft('First', 'First')).toBe('First');
  });
});
