import { getSessionCookie } from 'better-auth/cookies';
import { type NextRequest, NextResponse } from 'next/server';

/** Only sends who carries no cookie to the sign-in page; pages and handlers decide everything else. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (!getSessionCookie(request, { cookiePrefix: 'opsdesk' })) {
    const signIn = new URL('/', request.url);
    signIn.searchParams.set('next', `${pathname}${search}`);
    return NextResponse.redirect(signIn);
  }
  const headers = new Headers(request.headers);
  headers.set('x-opsdesk-path', `${pathname}${search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/t/:path*' };
