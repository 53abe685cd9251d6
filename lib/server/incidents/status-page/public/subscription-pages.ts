import type { LinkedPage } from '../subscriber/confirm';
import type { Subscription } from '../subscriber/subscription';
import { type Markup, markup } from './markup';
import { renderDocument } from './page';

type Choice = { components: readonly { id: string; name: string }[]; chosen: readonly string[] };

/** Where a visitor asks for emails. `problem` says what is wrong with what they sent. */
export const renderSubscribe = (
  page: LinkedPage,
  { components, chosen, email, problem }: Choice & { email: string; problem: string | undefined },
): string =>
  renderDocument(page, 'Subscribe to updates', [
    markup`<h2>Subscribe to updates</h2>
<p>Get an email for each update of an incident and for scheduled maintenance.</p>
${problem !== undefined && markup`<p class="stale" role="alert">${problem}</p>`}
<form method="post" action="/status/${page.slug}/subscribe">
<p><label for="email">Email address</label><br><input id="email" name="email" type="email" autocomplete="email" required maxlength="254" value="${email}"></p>
${componentChoice({ components, chosen }, chosen.length === 0)}
<p><button>Subscribe</button></p>
</form>
<p class="small muted">We send one email to confirm the address. Each email after that has a link to unsubscribe.</p>`,
  ]);

/** The same answer whatever is known of the address. */
export const renderRequested = (page: LinkedPage): string =>
  renderDocument(page, 'Check your email', [
    markup`<h2>Check your email</h2>
<p>We have sent you a link. Open it within 24 hours to confirm your subscription. If nothing arrives within a few minutes, look in the spam folder or <a href="/status/${page.slug}/subscribe">try again</a>.</p>`,
  ]);

/** One button, since programs that check links open this page too. */
export const renderConfirm = (page: LinkedPage, token: string): string =>
  renderDocument(page, 'Confirm your subscription', [
    markup`<h2>Confirm your subscription</h2>
<p>You then get an email for each update of ${page.name} that you chose.</p>
${tokenForm(`/status/${page.slug}/confirm`, token, [markup`<p><button>Confirm subscription</button></p>`])}`,
  ]);

export const renderConfirmed = (page: LinkedPage, token: string): string =>
  renderDocument(page, 'You are subscribed', [
    markup`<h2>You are subscribed</h2>
<p>We email you what ${page.name} publishes from now on. <a href="/status/${page.slug}/subscription?token=${token}">Choose components or unsubscribe</a>.</p>`,
  ]);

/** What a subscriber changes. `isSaved` is true right after a change. */
export function renderSubscription(
  { page, components, componentIds, isSubscribed }: Subscription,
  token: string,
  isSaved: boolean,
): string {
  if (!isSubscribed) return renderUnsubscribed(page);
  const shown = new Set(components.map(({ id }) => id));
  const chosen = (componentIds ?? []).filter((id) => shown.has(id));
  return renderDocument(page, 'Your subscription', [
    markup`<h2>Your subscription</h2>
${isSaved && markup`<p class="stale" role="status">Your choice is saved.</p>`}
${tokenForm(`/status/${page.slug}/subscription`, token, [
  componentChoice({ components, chosen }, componentIds === null),
  markup`<p><button>Save</button></p>`,
])}
<h2>Unsubscribe</h2>
${unsubscribeForm(page, token)}`,
  ]);
}

export const renderUnsubscribe = (page: LinkedPage, token: string): string =>
  renderDocument(page, 'Unsubscribe', [
    markup`<h2>Unsubscribe</h2>${unsubscribeForm(page, token)}`,
  ]);

export const renderUnsubscribed = (page: LinkedPage): string =>
  renderDocument(page, 'You are unsubscribed', [
    markup`<h2>You are unsubscribed</h2>
<p>You get no more emails of ${page.name}. <a href="/status/${page.slug}/subscribe">Subscribe again</a>.</p>`,
  ]);

const unsubscribeForm = (page: LinkedPage, token: string) =>
  tokenForm(`/status/${page.slug}/unsubscribe`, token, [
    markup`<p>You get no more emails of ${page.name}.</p><p><button>Unsubscribe</button></p>`,
  ]);

const tokenForm = (action: string, token: string, content: readonly (Markup | false)[]) =>
  markup`<form method="post" action="${action}?token=${token}">${content}</form>`;

function componentChoice({ components, chosen }: Choice, isAll: boolean): Markup | false {
  if (components.length === 0) return markup`<input type="hidden" name="scope" value="all">`;
  return markup`<fieldset><legend>Components</legend>
<label><input type="radio" name="scope" value="all"${isAll && markup` checked`}> All components, also new ones</label>
<label><input type="radio" name="scope" value="some"${!isAll && markup` checked`}> Only these:</label>
<div class="choices">${components.map(
    ({ id, name }) =>
      markup`<label><input type="checkbox" name="component" value="${id}"${chosen.includes(id) && markup` checked`}> ${name}</label>`,
  )}</div></fieldset>`;
}
