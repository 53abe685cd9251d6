import { urlProblem } from '../../webhook/address';
import { cutText, headingOf, type OutgoingMessage } from '../message';
import type { ChannelProvider } from '../provider';
import { hasGoodStatus, postJson } from './post-json';
import { urlHint } from './url-hint';

// A message has at most 28 KB.
const titleLimit = 300;
const textLimit = 4_000;
const valueLimit = 500;
const mostFields = 10;

const colors = {
  critical: 'attention',
  error: 'attention',
  warning: 'warning',
  info: 'accent',
} as const;

/** Posts to an incoming webhook of Microsoft Teams, or to a workflow that takes such requests. */
export const teams: ChannelProvider = {
  kind: 'teams',
  validate: urlProblem,
  hintOf: urlHint,
  send: (message, { address }, tools) =>
    postJson(
      { url: address, body: JSON.stringify(teamsMessage(message)), id: message.id },
      tools,
      // A connector answers 200 and names the error of Teams in its text.
      (answer) => hasGoodStatus(answer) && !answer.responseBody?.includes('returned HTTP error'),
    ),
};

/** The body of the request: one Adaptive Card. */
function teamsMessage(message: OutgoingMessage) {
  const { text, severity, link, fields, id } = message;
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          id,
          msteams: { width: 'Full' },
          body: [
            {
              type: 'TextBlock',
              text: plain(headingOf(message), titleLimit),
              size: 'Large',
              weight: 'Bolder',
              wrap: true,
              ...(severity !== null && { color: colors[severity] }),
            },
            ...(text === ''
              ? []
              : [{ type: 'TextBlock', text: plain(text, textLimit), wrap: true }]),
            ...fields.slice(0, mostFields).map(({ label, value }) => ({
              type: 'TextBlock',
              text: `**${plain(label, valueLimit)}:** ${plain(value, valueLimit)}`,
              wrap: true,
              spacing: 'Small',
            })),
          ],
          actions:
            link === null ? [] : [{ type: 'Action.OpenUrl', title: link.label, url: link.url }],
        },
      },
    ],
  };
}

/** As text: a card reads Markdown, in which a system could hide the address of a link. */
const plain = (text: string, limit: number) =>
  cutText(text, limit).replace(/[\\[\]*_`~]/g, (mark) => `\\${mark}`);
