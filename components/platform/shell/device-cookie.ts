import { isSharedComputer } from '@/lib/shared-computer';

const year = 60 * 60 * 24 * 365;

/** The value of one cookie in a `Cookie` header or `document.cookie`. */
export function cookieValue(cookies: string, name: string): string | undefined {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Keeps a preference on this device that the server may need before the first paint. */
export function keepCookie(name: string, value: string): void {
  const life = isSharedComputer(document.cookie) ? '' : `max-age=${year}; `;
  document.cookie = `${name}=${value}; path=/; ${life}samesite=lax`;
}
