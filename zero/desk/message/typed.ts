import type { AuthorType } from './values';

/** Whether a message is shown as it was typed: all that clients wrote, and what was imported. */
export const isTyped = ({
  authorType,
  isPlain,
}: {
  readonly authorType: AuthorType;
  readonly isPlain: boolean;
}): boolean => authorType === 'client' || isPlain;
