import { describe, expect, it } from 'vitest';
import type { Person } from '../admin/person';
import { rowsInOrder } from '@/components/ui/testing/rows-in-order';
import { planInvites } from './invite-plan';
import { inNameOrder, memberColumns } from './member-columns';
import { matches, peopleFilter, type PeopleFilter } from './people-filter';

const base: Person = {
  id: 'a',
  organizationId: 'o',
  email: 'ada@x.test',
  userId: 'u',
  userType: 'internal',
  role: 'admin',
  status: 'active',
  clientId: null,
  teamId: 't',
  department: 'Finance',
  invitedBy: null,
  lastSignedInAt: 5,
  createdAt: 1,
  updatedAt: 1,
  name: 'Ada Lindqvist',
  title: 'Head',
  clientName: '',
  teamName: 'First line',
};

const people: Person[] = [
  base,
  {
    ...base,
    id: 'b',
    email: 'bo@x.test',
    name: 'bo Ek',
    role: 'manager',
    userId: null,
    teamId: null,
  },
  {
    ...base,
    id: 'c',
    email: 'cy@y.test',
    name: 'Cy Young',
    userType: 'client',
    role: null,
    status: 'disabled',
    clientId: 'k',
    clientName: 'Kiln AG',
    lastSignedInAt: null,
  },
];

describe('the filter of members', () => {
  it.each<[Partial<PeopleFilter>, string]>([
    [{}, 'abc'],
    [{ text: ' ADA  lind ' }, 'a'],
    [{ text: 'kiln' }, 'c'],
    [{ text: 'ada kiln' }, ''],
    [{ kind: ['internal'] }, 'ab'],
    [{ role: ['admin', 'manager'] }, 'ab'],
    [{ status: ['awaited'] }, 'b'],
    [{ status: ['active', 'disabled'] }, 'ac'],
    [{ client: ['k'] }, 'c'],
    [{ team: ['t'], kind: ['internal'] }, 'a'],
  ])('%j leaves %s', (part, left) => {
    const found = people.filter((person) => matches(person, { ...peopleFilter.empty, ...part }));
    expect(found.map(({ id }) => id).join('')).toBe(left);
  });
});

describe('the order of members', () => {
  it('is by name whatever the case, and by last sign-in with who never came first', () => {
    const columns = memberColumns({ everybody: people, onOpen: () => undefined });
    const ids = (id: 'name' | 'signedIn', desc: boolean) =>
      rowsInOrder(columns, inNameOrder(people), { id, desc }, (person) => person.id).join('');
    expect(ids('name', false)).toBe('abc');
    expect(ids('name', true)).toBe('cba');
    expect(ids('signedIn', false)).toBe('cab');
  });
});

describe('a planned invitation', () => {
  it('invites whom nobody knows and says of the others why not', () => {
    const plan = planInvites('new@x.test, ADA@x.test, bo@x.test, cy@y.test, nonsense', people);
    expect(plan.map(({ outcome }) => outcome)).toEqual([
      'invited',
      'known',
      'known',
      'known',
      'wrong',
    ]);
  });
});
