import { number, string, table } from '@rocicorp/zero';

export const ticketFollower = table('ticketFollower')
  .from('ticket_follower')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    ticketId: string().from('ticket_id'),
    memberId: string().from('member_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
