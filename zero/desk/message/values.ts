import { draftLimit } from '@/zero/platform/draft/values';

export const authorTypes = ['client', 'agent', 'system'] as const;
export type AuthorType = (typeof authorTypes)[number];

/** Longest body of a message or note, in characters: as long as its draft. */
export const bodyLimit = draftLimit;
