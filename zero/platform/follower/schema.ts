import { number, string, table } from '@rocicorp/zero';

export const follower = table('follower')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    subjectType: string().from('subject_type'),
    subjectId: string().from('subject_id'),
    memberId: string().from('member_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
