import type { PageBudget } from './page-scripts';

/** At most so much JavaScript at the start of a page. What is loaded at first use does not count. */
export const pageBudgets: readonly PageBudget[] = [
  { page: 'Sign in', route: '', rawKb: 600, gzipKb: 190, files: 13 },
  { page: 'Tickets', route: 't/[slug]/(desk)/tickets', rawKb: 1_270, gzipKb: 396, files: 24 },
  {
    page: 'Dashboard',
    route: 't/[slug]/(desk)/dashboard',
    rawKb: 1_255,
    gzipKb: 392,
    files: 24,
  },
  {
    page: 'Portal',
    route: 't/[slug]/(desk)/portal/[[...place]]',
    rawKb: 1_250,
    gzipKb: 391,
    files: 25,
  },
  { page: 'Shell alone', route: 't/[slug]', rawKb: 1_150, gzipKb: 352, files: 19 },
];
