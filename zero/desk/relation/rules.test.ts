import { expect, it } from 'vitest';
import { relationRoles, roleIn, relationIdOf } from './rules';

const opposite = {
  related: 'related',
  duplicateOf: 'duplicate',
  duplicate: 'duplicateOf',
  parent: 'child',
  child: 'parent',
} as const;

it.each(relationRoles)(
  '%s reads the same from this side, and its opposite from the other',
  (role) => {
    const tie = relationIdOf('this', 'other', role);
    expect(roleIn(tie, 'this')).toBe(role);
    expect(roleIn(tie, 'other')).toBe(opposite[role]);
  },
);
