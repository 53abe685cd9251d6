import { expect, it } from 'vitest';
import { mutators } from '@/zero/mutators';
import { namesOf } from '@/zero/testing/registry';
import { subjects } from '@/zero/modules';
import { auditActionNames, auditedAction, isAuditAction, isUnaudited } from './actions';

it('names every mutator, so that none leaves no trace by mistake', () => {
  expect(namesOf(mutators).filter((name) => !isAuditAction(name) && !isUnaudited(name))).toEqual(
    [],
  );
});

it('writes of registered subjects only', () => {
  const types = new Set<string>(subjects.map(({ type }) => type));
  expect(auditActionNames.filter((name) => !types.has(auditedAction(name).subject.type))).toEqual(
    [],
  );
});

it('knows nothing that an object knows by itself', () => {
  expect(isAuditAction('constructor')).toBe(false);
});
