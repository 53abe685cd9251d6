import type { TicketChannel } from '@/zero/ticket/values';

const words: Record<TicketChannel, string> = {
  portal: 'Portal',
  email: 'Email',
  phone: 'Phone',
  chat: 'Chat',
  agent: 'Opened by staff',
  other: 'Other',
};

/** How a ticket came in. */
export const channelWord = (channel: TicketChannel) => words[channel];
