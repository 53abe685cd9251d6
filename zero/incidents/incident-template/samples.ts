import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const incidentTemplateIds = {
  incidentTemplateId:
    '(select id from incident_template where organization_id = t.organization_id limit 1)',
} as const;

export const incidentTemplateSamples: EntitySamples = {
  capabilities: { 'incidentTemplate.read': staff, 'incidentTemplate.manage': managers },
  queries: { 'incidentTemplate.all': { table: 'incidentTemplate', args: [{ organizationId }] } },
  visible: { incident_template: internalOf('r') },
  rows: [
    `insert into incident_template (id, organization_id, name)
     select gen_random_uuid(), id, 'a test' from organization`,
  ],
  writes: {
    'incidentTemplate.create': {
      may: managers,
      creates: 'incidentTemplateId',
      args: () => ({ id: newId(), name: 'A name', title: '', summary: '', severity: 2 }),
    },
    'incidentTemplate.change': {
      may: managers,
      args: ({ incidentTemplateId }) => ({
        incidentTemplateId,
        name: 'Another name',
        title: 'Sign-in fails',
        summary: '',
        severity: 3,
      }),
    },
    'incidentTemplate.remove': {
      may: managers,
      args: ({ incidentTemplateId }) => ({ incidentTemplateId }),
    },
  },
};
