import { problem } from '@/lib/server/core/problem';

/** The answer to a link that is unknown, used or expired: it does not say which. */
export const linkGone = () =>
  problem(410, 'This link does not work any more.', {
    detail: 'It was used, is too old, or was never valid.',
  });
