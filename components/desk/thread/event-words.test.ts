import { describe, expect, it } from 'vitest';
import { eventWords, listWords } from './event-words';

const bo = '0199d8d8-0000-7000-8000-000000000001';
const names = new Map([[bo, 'Bo Lind']]);
const change = (kind: Parameters<typeof eventWords>[0]['kind'], toValue: string | null) =>
  eventWords({ kind, toValue, fromValue: null, actorId: 'ana' }, names);

describe('eventWords', () => {
  it('names people, types and teams', () => {
    expect(change('assigned', bo)).toBe('assigned this to Bo Lind');
    expect(change('assigned', 'ana')).toBe('took this');
    expect(change('assigned', null)).toBe('unassigned this');
    expect(change('type_changed', null)).toBe('removed the type');
  });

  it('shows an imported name as it is, and never an id', () => {
    expect(change('assigned', 'Group 70')).toBe('assigned this to Group 70');
    expect(change('assigned', bo.replace('1', '2'))).toBe('assigned this to someone else');
  });

  it('tells the two sides of a merge apart', () => {
    const words = (kind: 'merged' | 'unmerged', fromValue: string | null, toValue: string | null) =>
      eventWords({ kind, fromValue, toValue, actorId: 'ana' }, names);
    expect(words('merged', null, '9')).toBe('merged this into #9');
    expect(words('merged', '12', null)).toBe('merged #12 into this');
    expect(words('unmerged', '9', null)).toBe('separated this from #9');
    expect(words('unmerged', null, '12')).toBe('separated #12 from this');
  });

  it('says until when a ticket was put aside', () => {
    expect(change('snoozed', null)).toBe('snoozed this');
    expect(change('snoozed', 'reply')).toBe('snoozed this until the client replies');
    expect(change('snoozed', `${new Date(2026, 10, 23, 9).getTime()}`)).toBe(
      'snoozed this until Mon 23 Nov, 09:00',
    );
  });

  it('uses the words of the screen', () => {
    expect(change('status_changed', 'waiting_on_client')).toBe('set status to Waiting on client');
    expect(change('status_changed', 'resolved')).toBe('resolved this');
    expect(change('priority_changed', 'urgent')).toBe('set priority to Urgent');
  });
});

describe('listWords', () => {
  it('joins like a sentence', () => {
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'])).toBe('a and b');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
