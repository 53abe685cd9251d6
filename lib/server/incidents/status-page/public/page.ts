import { Markup, markup } from './markup';
import { componentsSection } from './components-section';
import { isOpen, isUpcoming, overallStatus } from './status';
import { postCard } from './post-card';
import type { PublicPage, PublicPost } from './snapshot';
import { styles } from './styles';
import { monthText, overallWords, timeText } from './words';

type Shown = {
  page: PublicPage;
  now: number;
  /** When it was read, where it could not be read anew since. */
  staleSince: number | undefined;
};

const mostRecent = 5;

/** The public page: what is now, uptime, what is planned and the newest posts. */
export function renderPage({ page, now, staleSince }: Shown): string {
  const open = page.posts.filter((post) => isOpen(post));
  const upcoming = page.posts.filter(isUpcoming).toSorted((a, b) => a.startedAt - b.startedAt);
  const past = page.posts.filter((post) => !open.includes(post) && !upcoming.includes(post));
  const { indicator } = overallStatus(page);
  return renderDocument(page, page.name, [
    staleNote(staleSince),
    markup`<p class="overall ${indicator}">${overallWords[indicator]}</p>`,
    open.length > 0 && section('Happening now', open, page),
    componentsSection(page, now),
    upcoming.length > 0 && section('Scheduled maintenance', upcoming, page),
    past.length > 0
      ? section('Recently', past.slice(0, mostRecent), page)
      : markup`<h2>Recently</h2><p class="muted">No incidents so far.</p>`,
  ]);
}

/** All that happened, by month. */
export function renderHistory({ page, staleSince }: Shown): string {
  const past = page.posts.filter((post) => !isUpcoming(post));
  const months = Map.groupBy(past, ({ startedAt }) => monthText(startedAt));
  return renderDocument(page, `History of ${page.name}`, [
    staleNote(staleSince),
    past.length === 0 && markup`<h2>History</h2><p class="muted">No incidents so far.</p>`,
    [...months].map(([month, posts]) => section(month, posts, page)),
  ]);
}

/** What is said instead of a page. */
export const renderNotice = (title: string, text: string): string =>
  shell(title, undefined, [markup`<main><h1>${title}</h1><p>${text}</p></main>`]);

const section = (title: string, posts: readonly PublicPost[], page: PublicPage) =>
  markup`<section><h2>${title}</h2>${posts.map((post) => postCard(post, page))}</section>`;

const staleNote = (since: number | undefined) =>
  since !== undefined &&
  markup`<p class="stale">We cannot read our current status. This is what we knew at ${timeText(since)}.</p>`;

type Parts = readonly (Markup | false | readonly Markup[])[];

/** A page below the public page's name and navigation. */
export function renderDocument(
  page: Pick<PublicPage, 'slug' | 'name' | 'about'>,
  title: string,
  content: Parts,
): string {
  const base = `/status/${page.slug}`;
  return shell(title, base, [
    markup`<header><h1>${page.name}</h1>
${page.about !== '' && markup`<p class="muted">${page.about}</p>`}
<nav aria-label="Status page"><ul><li><a href="${base}">Current status</a></li><li><a href="${base}/history">History</a></li><li><a href="${base}/subscribe">Subscribe by email</a></li><li><a href="${base}/history.atom">Atom feed</a></li></ul></nav></header>
<main>${content}</main>
<footer>All times are in UTC. Programs read <a href="${base}/api/v2/summary.json">the current status as JSON</a>.</footer>`,
  ]);
}

const shell = (title: string, base: string | undefined, content: readonly Markup[]): string =>
  markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${base !== undefined && markup`<link rel="alternate" type="application/atom+xml" title="History" href="${base}/history.atom">`}
<style>${new Markup(styles)}</style></head>
<body>${content}</body></html>
`.text;
