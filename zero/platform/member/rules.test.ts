import { describe, expect, it } from 'vitest';
import { defaultRole, hueFromEmail, isLastAdmin, nameFromEmail, accessColumns } from './rules';

describe('the default role', () => {
  it.each([
    ['finance', 'manager'],
    ['Technical ', 'manager'],
    ['sales', 'support_agent'],
    ['', 'support_agent'],
    [null, 'support_agent'],
  ])('of the department %j is %s', (department, role) => {
    expect(defaultRole(department)).toBe(role);
  });
});

describe('what access gives', () => {
  const internal = { userType: 'internal', teamId: null } as const;

  it('takes the role that is named over the department’s', () => {
    const access = { ...internal, role: 'support_agent', department: 'finance' } as const;
    expect(accessColumns(access)).toMatchObject({ role: 'support_agent', clientId: null });
    expect(accessColumns({ ...access, role: null })).toMatchObject({ role: 'manager' });
  });

  it('leaves a client’s person nothing of the desk', () => {
    expect(accessColumns({ userType: 'client', clientId: 'c' })).toEqual({
      userType: 'client',
      clientId: 'c',
      role: null,
      teamId: null,
      department: null,
    });
  });
});

describe('the last admin', () => {
  const admin = { userType: 'internal', role: 'admin', status: 'active', userId: 'u' } as const;

  it('is who has no other beside them that can sign in', () => {
    const alone = [
      { ...admin, id: 'a' },
      { ...admin, id: 'b', status: 'disabled' as const },
      { ...admin, id: 'c', role: 'manager' as const },
      { ...admin, id: 'd', userId: null },
    ];
    expect(isLastAdmin('a', alone)).toBe(true);
    expect(isLastAdmin('a', [...alone, { ...admin, id: 'e' }])).toBe(false);
    expect(isLastAdmin('d', alone)).toBe(false);
  });
});

describe('a new person', () => {
  it.each([
    ['ada.lovelace@x.test', 'Ada Lovelace'],
    ['grace_hopper+desk@x.test', 'Grace Hopper'],
    ['info@x.test', 'Info'],
    ['...@x.test', '...@x.test'],
  ])('%s is called %s', (email, name) => {
    expect(nameFromEmail(email)).toBe(name);
  });

  it('keeps their hue', () => {
    expect(hueFromEmail('ada@x.test')).toBe(hueFromEmail('ada@x.test'));
    expect(hueFromEmail('a'.repeat(254))).toBeLessThan(360);
  });
});
