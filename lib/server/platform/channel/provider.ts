import type { NewMail } from '../mail/outbox';
import type { ChannelKind } from '@/zero/platform/channel/values';
import type { OutgoingMessage } from './message';

/** How a channel is reached. */
type ChannelConfig = {
  /** A URL, or an email address. */
  address: string;
  /** What a signing secret is derived from. */
  seed: string | null;
};

/** What came of an attempt. */
export type ChannelResult = {
  hasSucceeded: boolean;
  /** Null where there was no answer. */
  statusCode: number | null;
  /** Why it failed. */
  error: string | null;
  /** Whether trying again would not help. */
  isFinal: boolean;
  /** What the receiver asked for, in milliseconds. */
  retryAfterMs: number | undefined;
};

/** What a provider may use of the server. */
export type ChannelTools = {
  allowsLoopback: boolean;
  /** Leaves an email to the outbox, once for each message. */
  queueMail: (mail: Pick<NewMail<'channel-message'>, 'recipient' | 'data'>) => Promise<void>;
};

/** One way to reach many people at once. It knows nothing of what a message is about. */
export interface ChannelProvider {
  kind: ChannelKind;
  /** Why nothing can be sent to the address; undefined for one that may be right. */
  validate: (address: string, allowsLoopback: boolean) => string | undefined;
  /** What everybody may see of the address. */
  hintOf: (address: string) => string;
  /** Makes one attempt. Must not throw for what the receiver does. */
  send: (
    message: OutgoingMessage,
    config: ChannelConfig,
    tools: ChannelTools,
  ) => Promise<ChannelResult>;
}
