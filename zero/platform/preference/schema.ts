import { boolean, json, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { PageRule } from '../notification/page-rules';
import type { NotificationChoices } from '../notification/values';
import type { ListChoices } from './values';

/** Its id is the member's. */
export const preference = table('preference')
  .columns({
    id: string(),
    organizationId: string(),
    undoSendSeconds: number(),
    notifications: json<NotificationChoices>(),
    pageRules: json<readonly PageRule[]>().optional(),
    lists: json<ListChoices>(),
    weeklyFigures: boolean(),
    updatedAt: number(),
  })
  .primaryKey('id');
