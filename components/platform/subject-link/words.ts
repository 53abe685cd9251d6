import type { LinkKind } from '@/zero/platform/subject-link/values';

/** What stands above the subjects that one is linked with, read from either end. */
export const linkHeadings: Record<LinkKind, { from: string; to: string }> = {
  relates_to: { from: 'Related', to: 'Related' },
  caused_by: { from: 'Caused by', to: 'Cause of' },
  duplicates: { from: 'Duplicate of', to: 'Duplicates' },
  blocks: { from: 'Blocks', to: 'Blocked by' },
  parent_of: { from: 'Parts', to: 'Part of' },
  follow_up: { from: 'Follow-ups', to: 'Follow-up of' },
};
