import { env } from '@/lib/server/core/env';

/** The organization's first page. */
export const deskUrl = (slug: string) => `${env().origin}/t/${slug}`;

/** The sign-in page. */
export const signInUrl = () => `${env().origin}/`;

/** Where a person chooses what they are emailed. */
export const settingsUrl = (slug: string) => `${deskUrl(slug)}/notifications`;

/** The dashboard with the metrics of local days, both included, as `YYYY-MM-DD`. */
export const dashboardUrl = (slug: string, { from, to }: { from: string; to: string }) =>
  `${deskUrl(slug)}/dashboard?period=${from}..${to}`;

/** A ticket as staff see it, or as its client does. */
export function ticketUrl(
  { slug, number }: { slug: string; number: number },
  audience: 'internal' | 'client' = 'internal',
): string {
  return `${deskUrl(slug)}/${audience === 'client' ? 'portal' : 'tickets'}/${number}`;
}
