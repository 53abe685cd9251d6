import type postgres from 'postgres';

/** A module's things that post to a channel, in words that begin a sentence. */
export type ChannelUses = (
  sql: postgres.TransactionSql,
  organizationId: string,
  channelId: string,
) => Promise<string[]>;
