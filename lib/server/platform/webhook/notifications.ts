import { webhookEndpointReference } from '@/zero/platform/webhook/reference';
import { webhookEndpointName } from '@/zero/platform/webhook/subject';
import type { WebhookDisabledReason } from '@/zero/platform/webhook/values';
import { readStaff, toAdmins } from '../notification/recipients';
import type { SubjectNotifications } from '../notification/subject-notifications';

/** Admins are notified of endpoints that were disabled, until somebody has enabled them. */
export const webhookNotifications: SubjectNotifications = {
  type: 'webhookEndpoint',
  recipients: async (sql, event) => toAdmins(event, await readStaff(sql, event.organizationId)),
  async faces(sql, ids, reader) {
    const disabled = await sql<{ notificationId: string }[]>`
      select n.id "notificationId" from notification n
      join webhook_endpoint e on e.organization_id = n.organization_id and e.id = n.subject_id
      where n.id = any(${ids}::uuid[]) and not e.is_enabled`;
    return disabled.map(({ notificationId }) => ({
      notificationId,
      number: null,
      title: null,
      path: webhookEndpointReference.path(notificationId, undefined, reader),
    }));
  },
  async email(sql, { organization, slug }, { subjectId }) {
    const [endpoint] = await sql<
      { url: string; description: string | null; reason: WebhookDisabledReason | null }[]
    >`
      select url, description, disabled_reason reason from webhook_endpoint where id = ${subjectId}`;
    return (
      endpoint && {
        template: 'webhook-disabled',
        data: {
          organization,
          slug,
          name: webhookEndpointName(endpoint),
          isGone: endpoint.reason === 'gone',
        },
      }
    );
  },
};
