import { z } from 'zod';
import { handleInTransaction, type Topic } from '@/lib/server/core/queue/topic';
import { sendNotification } from '@/lib/server/platform/notification/add-notifications';
import { idSchema } from '@/zero/core/ids';
import type { AlertStatus } from '@/zero/incidents/alert/values';
import { pageWays } from '@/zero/platform/notification/page-rules';

const schema = z.object({ pageId: idSchema, way: z.enum(pageWays) });

/** That somebody who was paged is to hear of it by push or email. */
export const pageDelivery: Topic<z.infer<typeof schema>> = {
  name: 'escalation.deliver_page',
  label: 'Page somebody by push or email',
  schema,
  shows: ['pageId', 'way'],
};

/** Names the notification of a page. */
export const pageEventKey = (pageId: string) => `page:${pageId}`;

type Paged = { memberId: string; status: AlertStatus };

/** Sends a page by one way, unless somebody acknowledged or resolved the alert meanwhile. */
export const deliverPage = handleInTransaction(pageDelivery, async (tx, { pageId, way }) => {
  const [paged] = await tx<Paged[]>`
    select p.member_id "memberId", a.status from escalation_page p
    join escalation e on e.organization_id = p.organization_id and e.id = p.escalation_id
    join alert a on a.organization_id = e.organization_id and a.id = e.alert_id
    where p.id = ${pageId}`;
  if (paged?.status !== 'triggered') return 'nobody needs it any more';
  await sendNotification(tx, { memberId: paged.memberId, eventKey: pageEventKey(pageId), way });
  return way;
});
