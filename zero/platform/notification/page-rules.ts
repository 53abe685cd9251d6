/** How a page reaches somebody beside the desk, where they are always told at once. */
export const pageWays = ['push', 'mail'] as const;
export type PageWay = (typeof pageWays)[number];

export const mostPageRules = 10;
/** The longest delay of a rule. */
export const latestPageMinutes = 60;

/** A way that is used where nobody has acknowledged the alert so long after the page. */
export type PageRule = { readonly way: PageWay; readonly afterMinutes: number };

/** What stands until a person chooses: browsers at once, an email after five minutes. */
const defaultPageRules: readonly PageRule[] = [
  { way: 'push', afterMinutes: 0 },
  { way: 'mail', afterMinutes: 5 },
];

/** A person's rules: what they chose, or the default. */
export const pageRulesOf = (chosen: readonly PageRule[] | null | undefined): readonly PageRule[] =>
  chosen ?? defaultPageRules;
