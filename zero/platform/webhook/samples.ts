import { admins, type EntitySamples } from '@/zero/testing/entity-samples';

export const webhookSamples: EntitySamples = {
  capabilities: { 'webhook.read': admins, 'webhook.manage': admins },
};
