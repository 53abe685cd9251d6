import { expect, it } from 'vitest';
import { isUpdate } from './outdated';

it.each([
  ['within its range', '3.10.1', '3.11.1', '3.11.1', true],
  ['within its range, beside a new major', '3.10.1', '3.11.1', '4.0.0', true],
  ['of a pinned version', '1.7.7', '1.7.7', '1.7.25', true],
  ['a new major alone', '24.19.4', '24.19.4', '26.6.7', false],
  ['not installed', 'not installed', '1.2.3', '1.2.3', true],
])('an update %s', (_case, current, wanted, latest, expected) => {
  expect(isUpdate({ name: 'some-package', current, wanted, latest })).toBe(expected);
});
