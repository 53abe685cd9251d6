import { pageSections } from './sections';

const placeholderOrigin = 'http://opsdesk.invalid';

/** Placeholder for the organization that was open last; it is not a valid slug. */
export const lastOrganization = '/t/~';

/** Whether the word is the first path segment of a page inside an organization. */
export const isSection = (word: string) => pageSections.includes(word);

/**
 * A path inside one organization (`/t/<slug>…` with search and hash), normalized, that is safe to
 * redirect to after sign-in; otherwise undefined.
 * @param slug of the organization that was open last
 */
export function organizationPath(wanted: unknown, slug?: string): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return undefined;
  // Browsers drop control characters and read a backslash as a slash.
  if (/[\p{Cc}\\]/u.test(wanted) || !wanted.startsWith('/t/')) return undefined;
  const url = URL.parse(wanted, placeholderOrigin);
  if (url?.origin !== placeholderOrigin || !/^\/t\/[^/]/.test(url.pathname)) return undefined;
  if (url.pathname.includes('//')) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return slug && path.startsWith(`${lastOrganization}/`)
    ? `/t/${slug}${path.slice(lastOrganization.length)}`
    : path;
}
