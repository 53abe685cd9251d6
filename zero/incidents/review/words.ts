import type { ReviewStatus } from './values';

export const reviewStatusWords: Record<ReviewStatus, string> = {
  draft: 'Draft',
  in_review: 'In review',
  published: 'Published',
};
