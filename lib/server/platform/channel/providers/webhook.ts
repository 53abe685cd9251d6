import { urlProblem } from '../../webhook/address';
import { signatureOf } from '../../webhook/secret';
import type { OutgoingMessage } from '../message';
import type { ChannelProvider } from '../provider';
import { postJson } from './post-json';
import { urlHint } from './url-hint';

/** Posts a message as JSON, signed as Standard Webhooks says. */
export const webhook: ChannelProvider = {
  kind: 'webhook',
  validate: urlProblem,
  hintOf: urlHint,
  send(message, { address, seed }, tools) {
    const body = JSON.stringify(webhookMessage(message));
    const id = `msg_${message.id.replaceAll('-', '')}`;
    const at = message.sentAt;
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signatureOf(seed === null ? [] : [seed], { id, at, body }),
    };
    return postJson({ url: address, headers, body, id }, tools);
  },
};

/** The body of the request. */
const webhookMessage = ({
  title,
  text,
  severity,
  link,
  fields,
  dedupId,
  sentAt,
  organization,
}: OutgoingMessage) => ({
  type: 'notification_channel.message',
  timestamp: sentAt.toISOString(),
  data: { organization: organization.name, title, text, severity, link, fields, dedupId },
});
