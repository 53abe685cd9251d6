/** The cookie that says, for as long as the browser is open, that this computer is not the person's own. */
export const sharedCookie = 'opsdesk_shared';

/** Whether a `Cookie` header or `document.cookie` says so: then nothing is kept on the device. */
export const isSharedComputer = (cookies: string): boolean =>
  cookies.split('; ').includes(`${sharedCookie}=1`);
