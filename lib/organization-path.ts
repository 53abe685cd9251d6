const placeholderOrigin = 'http://opsdesk.invalid';

/**
 * A path inside one organization (`/t/<slug>…` with its search and hash) that is safe to be sent to
 * after sign-in, in its normal form; undefined for everything else, such as another site's address.
 */
export function organizationPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return undefined;
  // Browsers drop control characters and read a backslash as a slash.
  if (/[\p{Cc}\\]/u.test(wanted) || !wanted.startsWith('/t/')) return undefined;
  const url = URL.parse(wanted, placeholderOrigin);
  if (url?.origin !== placeholderOrigin || !/^\/t\/[^/]/.test(url.pathname)) return undefined;
  return url.pathname.includes('//') ? undefined : `${url.pathname}${url.search}${url.hash}`;
}
