import type { PageBudget } from './page-scripts';

/** At most so much JavaScript at the start of a page. What is loaded at first use does not count. */
export const pageBudgets: readonly PageBudget[] = [
  { page: 'Sign in', route: '', rawKb: 570, gzipKb: 180, files: 12 },
  { page: 'Tickets', route: 't/[slug]/(desk)/tickets', rawKb: 1_240, gzipKb: 382, files: 23 },
  {
    page: 'Dashboard',
    route: 't/[slug]/(desk)/dashboard',
    rawKb: 1_225,
    gzipKb: 378,
    files: 23,
  },
  {
    page: 'Portal',
    route: 't/[slug]/(desk)/portal/[[...place]]',
    rawKb: 1_220,
    gzipKb: 376,
    files: 24,
  },
  { page: 'Shell alone', route: 't/[slug]', rawKb: 1_110, gzipKb: 336, files: 18 },
];
