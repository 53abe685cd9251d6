import type { PageBudget } from './page-scripts';

/** At most so much JavaScript at the start of a page. What is loaded at first use does not count. */
export const pageBudgets: readonly PageBudget[] = [
  { page: 'Sign in', route: '', rawKb: 830, gzipKb: 265, files: 17 },
  { page: 'Tickets', route: 't/[slug]/(desk)/tickets', rawKb: 2_050, gzipKb: 660, files: 39 },
  {
    page: 'Dashboard',
    route: 't/[slug]/(desk)/dashboard',
    rawKb: 1_715,
    gzipKb: 555,
    files: 34,
  },
  {
    page: 'Portal',
    route: 't/[slug]/(desk)/portal/[[...place]]',
    rawKb: 1_970,
    gzipKb: 635,
    files: 40,
  },
  { page: 'Shell alone', route: 't/[slug]', rawKb: 1_520, gzipKb: 485, files: 27 },
];
