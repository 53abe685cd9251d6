import { z } from 'zod';

const severities = ['critical', 'error', 'warning', 'info'] as const;

/** What is posted to a channel, whatever it is about. */
export const channelMessageSchema = z.strictObject({
  title: z.string().min(1),
  text: z.string(),
  severity: z.enum(severities).nullable(),
  /** Where to read on; its path is behind `/t/<slug>/`. */
  link: z.strictObject({ label: z.string(), path: z.string() }).nullable(),
  fields: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** What the message is about, the same for all messages about it. */
  dedupId: z.string().min(1),
});
export type ChannelMessage = z.infer<typeof channelMessageSchema>;

/** A message as it is sent. */
export type OutgoingMessage = Omit<ChannelMessage, 'link'> & {
  /** The same at every attempt. */
  id: string;
  sentAt: Date;
  organization: { name: string; slug: string };
  link: { label: string; url: string } | null;
};

/** The title with the severity. */
export const headingOf = ({ title, severity }: Pick<ChannelMessage, 'title' | 'severity'>) =>
  severity === null ? title : `[${severityWords[severity]}] ${title}`;

const severityWords = {
  critical: 'Critical',
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
} as const;

/** A text cut to `limit` characters. */
export function cutText(text: string, limit: number): string {
  const characters = [...text.toWellFormed()];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
