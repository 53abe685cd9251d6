import { expect, it } from 'vitest';
import { bodyLimit } from '@/zero/desk/message/values';
import { lengthOf } from './body-length';

it('speaks of the limit before it is hit, and refuses only beyond it', () => {
  expect(lengthOf('short')).toEqual({ isTooLong: false });
  expect(lengthOf('x'.repeat(bodyLimit - 1_000)).words).toBe('1,000 characters left.');
  expect(lengthOf('x'.repeat(bodyLimit))).toEqual({
    isTooLong: false,
    words: '0 characters left.',
  });
  expect(lengthOf('x'.repeat(bodyLimit + 10))).toEqual({
    isTooLong: true,
    words: '10 characters too many.',
  });
});
