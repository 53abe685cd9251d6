import { defineReference } from '@/zero/core/reference';
import { mutationError } from '@/zero/core/mutation-error';
import { webhookEndpointSubject } from './subject';

/** An endpoint, whose admins are notified when it is disabled. */
export const webhookEndpointReference = defineReference(webhookEndpointSubject, {
  find: () => Promise.reject(mutationError('NOT_ALLOWED')),
  label: () => 'Webhooks',
  path: () => 'admin/webhooks',
});
