import { expect, it } from 'vitest';
import { mutators } from '@/zero/mutators';
import { namesOf } from '@/zero/testing/registry';
import { isAuditAction, isUnaudited } from './actions';

it('names every mutator, so that none leaves no trace by mistake', () => {
  expect(namesOf(mutators).filter((name) => !isAuditAction(name) && !isUnaudited(name))).toEqual(
    [],
  );
});

it('knows nothing that an object knows by itself', () => {
  expect(isAuditAction('constructor')).toBe(false);
});
