import type postgres from 'postgres';
import { incidentsChannelUses } from './incidents/channel-uses';
import type { ChannelUses } from './platform/channel/uses';

const modules: readonly ChannelUses[] = [incidentsChannelUses];

/** What posts to a notification channel, in words like "The escalation policy Platform". */
export async function channelUsesOf(
  sql: postgres.TransactionSql,
  organizationId: string,
  channelId: string,
): Promise<string[]> {
  const all: string[] = [];
  for (const usesOf of modules) all.push(...(await usesOf(sql, organizationId, channelId)));
  return all;
}
