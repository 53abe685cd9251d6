import { liveChannels, type TicketChannel, ticketChannels } from '@/zero/desk/ticket/values';

const words: Record<TicketChannel, string> = {
  portal: 'Portal',
  email: 'Email (imported)',
  phone: 'Phone (imported)',
  api: 'API',
  chat: 'Chat (imported)',
  agent: 'Opened by staff',
  other: 'Other (imported)',
};

/** How a ticket came in; what nothing here receives can only be said of imported tickets. */
export const channelWord = (channel: TicketChannel) => words[channel];

/** All channels as a list offers them: those of this desk, then those of imported tickets. */
export const channelOrder: readonly TicketChannel[] = [
  ...liveChannels,
  ...ticketChannels.filter((channel) => !liveChannels.includes(channel)),
];
