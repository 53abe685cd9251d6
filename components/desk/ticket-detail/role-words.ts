import type { RelationRole } from '@/zero/desk/relation/rules';

/** What a linked ticket is to the one at hand, as a heading and after "#12 is". */
export const roleWords: Record<RelationRole, { heading: string; sentence: string }> = {
  related: { heading: 'Related', sentence: 'related to this one' },
  duplicateOf: { heading: 'Duplicate of', sentence: 'what this one repeats' },
  duplicate: { heading: 'Repeated by', sentence: 'a duplicate of this one' },
  parent: { heading: 'Part of', sentence: 'the parent of this one' },
  child: { heading: 'Parts', sentence: 'a part of this one' },
};
