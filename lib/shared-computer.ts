/** The session cookie that marks a shared computer. */
export const sharedCookie = 'opsdesk_shared';

/**
 * Whether a `Cookie` header or `document.cookie` marks a shared computer, on which nothing is
 * stored.
 */
export const isSharedComputer = (cookies: string): boolean =>
  cookies.split('; ').includes(`${sharedCookie}=1`);
