import { expect, it } from 'vitest';
import { openPlaceholders } from './open-placeholders';

it('holds back what nobody filled in, but not code', () => {
  expect(openPlaceholders('Dear {{requester.name}}')).toContain('{{requester.name}} is not filled');
  expect(openPlaceholders('{{a}} and {{b}}')).toContain('{{a}}, {{b}} are not filled');
  expect(openPlaceholders('Write `{{name}}` or\n```\n{{x}}\n```')).toBeUndefined();
  expect(openPlaceholders('Nothing to fill in')).toBeUndefined();
});
