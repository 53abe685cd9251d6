import { expect, it } from 'vitest';
import { mutators } from '../mutators';
import { namesOf } from '../testing/registry';
import { isAuditAction } from './actions';

it('names every mutator, so that none can leave no trace', () => {
  expect(namesOf(mutators).filter((name) => !isAuditAction(name))).toEqual([]);
});

it('knows nothing that an object knows by itself', () => {
  expect(isAuditAction('constructor')).toBe(false);
});
