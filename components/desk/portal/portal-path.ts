import type { Ticket } from '@/zero/desk/ticket/schema';

/** The portal of the organization `slug`. */
export const portalPath = (slug: string) => `/t/${slug}/portal`;

/** A ticket's page: by its number, or by its id until it has one. */
export const ticketPath = (slug: string, { id, number }: Pick<Ticket, 'id' | 'number'>) =>
  `${portalPath(slug)}/${number > 0 ? number : id}`;

/** The staff's page for a path of the portal. */
export function staffPath(pathname: string): string {
  const [, slug, rest = ''] = /^\/t\/([^/]+)\/portal(\/.*)?$/.exec(pathname) ?? [];
  if (!slug) return '/';
  if (rest.startsWith('/payments')) return `/t/${slug}/payments`;
  if (rest === '/settings') return `/t/${slug}/notifications`;
  return `/t/${slug}/tickets${rest === '/new' || rest === '/people' ? '' : rest}`;
}
