import type { ChannelUses } from '../platform/channel/uses';

/** The escalation policies with a step that posts to the channel. */
export const incidentsChannelUses: ChannelUses = async (sql, organizationId, channelId) => {
  const rows = await sql<{ name: string }[]>`
    select distinct p.name from escalation_target t
    join escalation_step s on s.organization_id = t.organization_id and s.id = t.step_id
    join escalation_policy p on p.organization_id = s.organization_id and p.id = s.policy_id
    where t.organization_id = ${organizationId} and t.channel_id = ${channelId}
    order by p.name limit 10`;
  return rows.map(({ name }) => `The escalation policy “${name}”`);
};
