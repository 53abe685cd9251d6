export const reviewStatuses = ['draft', 'in_review', 'published'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** Longest document of a review, in characters. */
export const reviewDocumentLimit = 50_000;

/** Longest title of a follow-up, in characters: as long as that of an incident. */
export const followUpTitleLimit = 200;
