import { describe, expect, it } from 'vitest';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { asOwner, asState, filterOf } from './views';

const me = '0192f0c1-0000-7000-8000-000000000001';
const reader = { id: me, clientId: '0192f0c1-0000-7000-8000-000000000002' };

describe('the parts of a client’s list', () => {
  it('hold each status once', () => {
    const parts = (['waiting', 'underway', 'solved'] as const).flatMap(
      (part) => filterOf('all', part, reader).status ?? [],
    );
    expect(parts.toSorted()).toEqual(ticketStatuses.toSorted());
  });

  it('know mine from my colleagues’', () => {
    expect(filterOf('all', 'waiting', reader).requester).toBeUndefined();
    expect(filterOf('mine', 'waiting', reader).requester).toEqual({ id: me, isMeant: true });
    expect(filterOf('colleagues', 'solved', reader).requester).toEqual({ id: me, isMeant: false });
  });
});

describe('an address', () => {
  it('is read word by word', () => {
    expect([asOwner('mine'), asState('solved')]).toEqual(['mine', 'solved']);
  });

  it('shows everything open where it says nothing that is known', () => {
    expect([asOwner(null), asOwner('theirs'), asState(null), asState('waiting')]).toEqual([
      'all',
      'all',
      'open',
      'open',
    ]);
  });
});
