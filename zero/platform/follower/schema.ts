import { number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const follower = table('follower')
  .columns({
    id: string(),
    organizationId: string(),
    subjectType: string(),
    subjectId: string(),
    memberId: string(),
    createdAt: number(),
  })
  .primaryKey('id');
