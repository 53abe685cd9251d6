import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/server/core/env';

/** Names the browsers in which somebody has signed in before, one signed mark for each person. */
const deviceCookie = 'opsdesk_device';
const MAX_AGE_SECONDS = 400 * 86_400;
/** For the sign-in that follows a link. */
export const untilSignedIn = 15 * 60;
/** So many people keep their mark in one browser; the oldest goes first. */
const MOST_PEOPLE = 5;

/**
 * The id of this browser where `email` has signed in with it before; undefined elsewhere. A mark is
 * `id.time.signature`, and the signature is over the address, so that it serves nobody else.
 */
export function knownDevice(request: Request, email: string): string | undefined {
  return marksOf(request)
    .find((mark) => isMarkOf(mark, email))
    ?.split('.')[0];
}

/** The `Set-Cookie` that makes the browser of `request` a known one of `email`. */
export function rememberDevice(
  request: Request,
  email: string,
  maxAgeSeconds = MAX_AGE_SECONDS,
): string {
  const others = marksOf(request).filter((mark) => !isMarkOf(mark, email));
  const id = knownDevice(request, email) ?? randomBytes(12).toString('base64url');
  const marks = [markOf(id, Math.floor(Date.now() / 1000), email), ...others];
  const secure = env().origin.startsWith('https:') ? '; Secure' : '';
  const value = marks.slice(0, MOST_PEOPLE).join('~');
  return `${deviceCookie}=${value}; Path=/api/auth; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The `Set-Cookie` with which a browser is nobody's known one any more. */
export const forgetDevice = (): string =>
  `${deviceCookie}=; Path=/api/auth; Max-Age=0; HttpOnly; SameSite=Lax`;

function marksOf(request: Request): string[] {
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  const cookie = cookies.find((pair) => pair.startsWith(`${deviceCookie}=`));
  return cookie
    ? cookie
        .slice(deviceCookie.length + 1)
        .split('~')
        .slice(0, MOST_PEOPLE)
    : [];
}

function isMarkOf(mark: string, email: string): boolean {
  const [id = '', time = ''] = mark.split('.');
  const age = Date.now() / 1000 - Number(time);
  if (!(age < MAX_AGE_SECONDS)) return false;
  const given = Buffer.from(mark);
  const wanted = Buffer.from(markOf(id, Number(time), email));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function markOf(id: string, time: number, email: string): string {
  const signature = createHmac('sha256', env().authSecret).update(`device:${id}:${time}:${email}`);
  return `${id}.${time}.${signature.digest('base64url')}`;
}
