import type { ChannelKind } from '@/zero/platform/channel/values';
import type { ChannelProvider } from './provider';
import { email } from './providers/email';
import { slack } from './providers/slack';
import { teams } from './providers/teams';
import { webhook } from './providers/webhook';

const byKind: Record<ChannelKind, ChannelProvider> = { slack, teams, webhook, email };

/** How channels of this kind are reached. */
export const channelProvider = (kind: ChannelKind): ChannelProvider => byKind[kind];
