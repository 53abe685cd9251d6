/** The screen that a view is of. */
export const viewSurfaces = [
  'tickets',
  'dashboard',
  'response-time',
  'teams',
  'clients',
  'payments',
  'incidents',
  'services',
] as const;
export type ViewSurface = (typeof viewSurfaces)[number];

/** Longest name of a view, in characters. */
export const viewNameLimit = 80;

/** What a view keeps: the screen's own address, as its query string without `?`, and what it shows. */
export type ViewConfig = {
  /** Filters, as the screen writes them into its URL. */
  search: string;
  sort?: string;
  group?: string;
  columns?: string[];
};
