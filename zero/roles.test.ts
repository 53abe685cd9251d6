import { describe, expect, it } from 'vitest';
import { type Actor, can, capabilityNames, type Capability } from './roles';
import { capabilitySamples } from './testing/samples';

const base = { id: 'm', organizationId: 'o', status: 'active', clientId: null } as const;
const people: Record<string, Actor | undefined> = {
  nobody: undefined,
  client: { ...base, userType: 'client', role: null, clientId: 'c' },
  agent: { ...base, userType: 'internal', role: 'support_agent' },
  manager: { ...base, userType: 'internal', role: 'manager' },
  admin: { ...base, userType: 'internal', role: 'admin' },
  pending: { ...base, userType: 'internal', role: 'admin', status: 'pending' },
  disabled: { ...base, userType: 'internal', role: 'admin', status: 'disabled' },
  roleless: { ...base, userType: 'internal', role: null },
};

describe('can', () => {
  it('has a sample of every capability', () => {
    expect(Object.keys(capabilitySamples).toSorted()).toEqual([...capabilityNames].toSorted());
  });

  it.each(Object.entries(capabilitySamples))('%s', (capability, who) => {
    const may = Object.keys(people).filter((name) => can(people[name], capability as Capability));
    expect(may).toEqual(who);
  });
});
