import { expect, it } from 'vitest';
import { mutators } from '../mutators';
import { namesOf } from '../testing/registry';
import { isAuditAction, isUntrailed } from './actions';

it('names every mutator, so that none leaves no trace by mistake', () => {
  expect(namesOf(mutators).filter((name) => !isAuditAction(name) && !isUntrailed(name))).toEqual(
    [],
  );
});

it('knows nothing that an object knows by itself', () => {
  expect(isAuditAction('constructor')).toBe(false);
});
