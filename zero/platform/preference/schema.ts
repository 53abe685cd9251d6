import { boolean, json, number, string, table } from '@rocicorp/zero';
import type { PageRule } from '../notification/page-rules';
import type { NotificationChoices } from '../notification/values';
import type { ListChoices } from './values';

/** Its id is the member's. */
export const preference = table('preference')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    undoSendSeconds: number().from('undo_send_seconds'),
    notifications: json<NotificationChoices>(),
    pageRules: json<readonly PageRule[]>().from('page_rules').optional(),
    lists: json<ListChoices>(),
    weeklyFigures: boolean().from('weekly_figures'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');
