import { urlProblem } from '../../webhook/address';
import { cutText, headingOf, type OutgoingMessage } from '../message';
import type { ChannelProvider } from '../provider';
import { hasGoodStatus, postJson } from './post-json';
import { urlHint } from './url-hint';

// Limits of Block Kit: a header has 150 characters, a section's text 3,000, a section ten fields of
// 2,000 each.
const headerLimit = 150;
const textLimit = 3_000;
const mostFields = 10;
const fieldLimit = 2_000;

/** Posts to an incoming webhook of Slack, or of what takes the same messages. */
export const slack: ChannelProvider = {
  kind: 'slack',
  validate: urlProblem,
  hintOf: urlHint,
  send: (message, { address }, tools) =>
    postJson(
      { url: address, body: JSON.stringify(slackMessage(message)), id: message.id },
      tools,
      (answer) => hasGoodStatus(answer) && answer.responseBody !== 'no_text',
    ),
};

/** The body of the request: blocks, and a text for notifications and old clients. */
function slackMessage(message: OutgoingMessage) {
  const { text, link, fields, id } = message;
  const heading = headingOf(message);
  return {
    text: escapeMrkdwn(cutText(heading, textLimit)),
    blocks: [
      {
        type: 'header',
        block_id: id,
        text: { type: 'plain_text', text: cutText(heading, headerLimit), emoji: true },
      },
      ...(text === ''
        ? []
        : [{ type: 'section', text: { type: 'mrkdwn', text: escapedWithin(text, textLimit) } }]),
      ...(fields.length === 0
        ? []
        : [
            {
              type: 'section',
              fields: fields.slice(0, mostFields).map(({ label, value }) => ({
                type: 'mrkdwn',
                text: `*${escapeMrkdwn(label)}*\n${escapedWithin(value, fieldLimit / 2)}`,
              })),
            },
          ]),
      ...(link === null
        ? []
        : [
            {
              type: 'actions',
              elements: [
                {
                  type: 'button',
                  text: { type: 'plain_text', text: link.label },
                  url: link.url,
                },
              ],
            },
          ]),
    ],
  };
}

/** So that nothing that a system sent mentions people or makes links. */
const escapeMrkdwn = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escaping makes text longer, by up to five times. */
const escapedWithin = (text: string, limit: number) =>
  escapeMrkdwn(text).length <= limit ? escapeMrkdwn(text) : escapeMrkdwn(cutText(text, limit / 5));
