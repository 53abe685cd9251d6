import { z } from 'zod';
import { handleInTransaction, type Topic } from '@/lib/server/core/queue/topic';
import { sendNotification } from '@/lib/server/platform/notification/add-notifications';
import { idSchema } from '@/zero/core/ids';
import { pageEventKey } from './page-event-key';
import { readPagedSubject } from './paged-subject';
import { pageWays } from '@/zero/platform/notification/page-rules';

const schema = z.object({ pageId: idSchema, way: z.enum(pageWays) });

/** That somebody who was paged is to hear of it by push or email. */
export const pageDelivery: Topic<z.infer<typeof schema>> = {
  name: 'escalation.deliver_page',
  label: 'Page somebody by push or email',
  schema,
  shows: ['pageId', 'way'],
};

type Paged = { organizationId: string; memberId: string; escalationId: string };

/** Sends a page by one way, unless what it pages for is acknowledged or resolved. */
export const deliverPage = handleInTransaction(pageDelivery, async (tx, { pageId, way }) => {
  const [paged] = await tx<Paged[]>`
    select organization_id "organizationId", member_id "memberId", escalation_id "escalationId"
    from escalation_page where id = ${pageId} and member_id is not null`;
  const subject = paged && (await readPagedSubject(tx, paged.organizationId, paged.escalationId));
  if (!subject) return 'nobody needs it any more';
  await sendNotification(tx, { memberId: paged.memberId, eventKey: pageEventKey(pageId), way });
  return way;
});
