import { postStatusWords } from '@/zero/incidents/status-page/words';
import { markup } from './markup';
import type { PublicPage, PublicPost } from './snapshot';
import { impactWords, timeText } from './words';

const timeTag = (at: number) =>
  markup`<time datetime="${new Date(at).toISOString()}">${timeText(at)}</time>`;

/** One incident or maintenance with all that was said of it, newest first. */
export function postCard(post: PublicPost, page: PublicPage) {
  const isMaintenance = post.kind === 'maintenance';
  const names = page.components
    .filter(({ id }) => post.componentIds.includes(id))
    .map(({ name }) => name);
  return markup`<article class="card post ${isMaintenance ? 'maintenance' : post.impact}" id="post-${post.id}"><div>
<div class="row"><h3>${post.title}</h3><span class="small muted">${isMaintenance ? 'Maintenance' : impactWords[post.impact]}</span></div>
<p class="small muted">${
    post.scheduledFor !== null && post.scheduledUntil !== null
      ? markup`Planned from ${timeTag(post.scheduledFor)} to ${timeTag(post.scheduledUntil)}. `
      : markup`Started ${timeTag(post.startedAt)}. `
  }${names.length > 0 && `Affects ${names.join(', ')}.`}</p>
${post.updates.map(
  ({ status, body, displayedAt, correctedAt }) =>
    markup`<div class="update"><strong>${postStatusWords[status]}</strong> <span class="small muted">${timeTag(displayedAt)}${correctedAt !== null && markup` · corrected ${timeTag(correctedAt)}`}</span><p>${body}</p></div>`,
)}</div></article>`;
}
