/** How one ticket stands to another; `parent` reads "the first is the parent of the second". */
export const relationKinds = ['related', 'duplicate', 'parent'] as const;
export type RelationKind = (typeof relationKinds)[number];
