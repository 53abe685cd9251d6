import { channelHub } from '@/lib/server/core/channel-hub';

/** The trigger `session_change` notifies this channel with the id of the user. */
const sessionChannel = 'opsdesk_session';

/** Hears, by the id of a user, of every session that ends or whose end moves. */
export const sessionHub = () => channelHub(sessionChannel);
