import { describe, expect, it } from 'vitest';
import { agentAddress, displayName, requesterAddress } from './people';

describe('addresses of imported people', () => {
  it('are stable, readable, and nobody’s', () => {
    expect(agentAddress('Resolver 89')).toBe('resolver-89@imported.invalid');
    expect(requesterAddress('Caller 2403', 'Location 143')).toBe(
      'caller-2403@location-143.imported.invalid',
    );
  });

  it('differ for names that only a label makes alike', () => {
    const names = [
      'Jose Lima',
      'José Lima',
      'JOSE LIMA',
      'Jose-Lima',
      '王伟',
      '李娜',
      'x'.repeat(90),
    ];
    expect(new Set(names.map(agentAddress)).size).toBe(names.length);
    for (const name of names)
      expect(agentAddress(name)).toMatch(/^[a-z0-9-]{1,64}@imported\.invalid$/);
  });

  it('are the name itself where that is one', () => {
    expect(requesterAddress('Ana@Example.com', 'Location 143')).toBe('ana@example.com');
    expect(displayName('Ana@Example.com')).toBe('Ana');
    expect(agentAddress('"Lima, Ana" <Ana@Example.com>')).toBe('ana@example.com');
    expect(displayName('"Lima, Ana" <Ana@Example.com>')).toBe('Lima, Ana');
    expect(displayName('<ana@example.com>')).toBe('ana');
    expect(agentAddress('Ana <at home>')).toContain('@imported.invalid');
    expect(agentAddress('joerg@BÜCHER.example')).toBe('joerg@xn--bcher-kva.example');
    expect(agentAddress('first&last@example.com')).toBe('first&last@example.com');
  });
});
