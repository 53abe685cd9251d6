import { expect, it } from 'vitest';
import { type Person, toAdmins } from './recipients';

const staff = (id: string, role: Person['role']): Person => ({
  id,
  userType: 'internal',
  role,
  clientId: null,
  teamId: null,
});
const people = [staff('ann', 'support_agent'), staff('mia', 'manager'), staff('ada', 'admin')];

it('a request to join is for the admins', () => {
  expect(toAdmins({ kind: 'join_requested', actorId: null }, people)).toEqual([
    { memberId: 'ada', kind: 'join_requested' },
  ]);
});

it('an admin is not told of what they did', () => {
  expect(toAdmins({ kind: 'join_requested', actorId: 'ada' }, people)).toEqual([]);
});
