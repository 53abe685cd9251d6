import { postStatusWords } from '@/zero/incidents/status-page/words';
import { lastChange } from './api';
import { markup } from './markup';
import type { PublicPage, PublicPost } from './snapshot';

const iso = (at: number) => new Date(at).toISOString();

/** The newest posts as an Atom feed (RFC 4287). `url` is the page's own. */
export const atomFeed = (page: PublicPage, url: string): string =>
  markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${url}</id>
  <title>${page.name}</title>
  <updated>${iso(lastChange(page))}</updated>
  <author><name>${page.name}</name></author>
  <link rel="alternate" type="text/html" href="${url}"/>
  <link rel="self" type="application/atom+xml" href="${url}/history.atom"/>
${page.posts.slice(0, 50).map((post) => entryOf(post, url))}</feed>
`.text;

const entryOf = (post: PublicPost, url: string) => markup`  <entry>
    <id>urn:uuid:${post.id}</id>
    <title>${post.title}</title>
    <published>${iso(post.publishedAt)}</published>
    <updated>${iso(post.updatedAt)}</updated>
    <link rel="alternate" type="text/html" href="${url}/history#post-${post.id}"/>
    <content type="text">${post.updates
      .map(
        ({ status, body, displayedAt }) =>
          `${iso(displayedAt)}: ${postStatusWords[status]}\n${body}`,
      )
      .join('\n\n')}</content>
  </entry>
`;
