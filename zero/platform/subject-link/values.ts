/** How one subject is linked to another, read from the first: "the first is caused by the second". */
export const linkKinds = [
  'relates_to',
  'caused_by',
  'duplicates',
  'blocks',
  'parent_of',
  'follow_up',
] as const;
export type LinkKind = (typeof linkKinds)[number];
