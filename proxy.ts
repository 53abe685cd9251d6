import { getSessionCookie } from 'better-auth/cookies';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/content-security-policy';

export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const here = `${pathname}${search}`;
  if (isOrganization(pathname) && !getSessionCookie(request, { cookiePrefix: 'opsdesk' })) {
    const signIn = new URL('/', request.url);
    signIn.searchParams.set('next', here);
    return NextResponse.redirect(signIn);
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { dev: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  headers.set('x-opsdesk-path', here);
  headers.set('x-nonce', nonce);
  // Next.js reads the nonce for its own scripts from this header.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

const isOrganization = (pathname: string) => pathname === '/t' || pathname.startsWith('/t/');

export const config = {
  matcher:
    '/((?!api/|v2/|_next/|status(?:/|$)|(?:livez|readyz|health)$|(?:service|offline|push)-worker\\.js|icon\\.svg|favicon\\.ico).*)',
};
