import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { incidentTemplateFields } from './fields';
import { visibleIncidentTemplates } from './permissions';
import { incidentTemplateSubject } from './subject';

const create = defineAction({
  name: 'incidentTemplate.create',
  capability: 'incidentTemplate.manage',
  subject: incidentTemplateSubject,
  subjectId: 'id',
  audit: { done: 'added the incident template {}', todo: 'add the incident template {}' },
  schema: inOrganization({
    id: idSchema,
    ...incidentTemplateFields,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, title, summary, severity } = args;
    const fields = { name, title, summary, severity };
    await insertOnce(tx, {
      id,
      row: visibleIncidentTemplates(ctx).where('organizationId', organizationId).where('id', id),
      same: fields,
      insert: () =>
        tx.mutate.incidentTemplate.insert({ id, organizationId, ...fields, createdAt: at }),
    });
  },
});

const change = defineAction({
  name: 'incidentTemplate.change',
  capability: 'incidentTemplate.manage',
  subject: incidentTemplateSubject,
  subjectId: 'incidentTemplateId',
  audit: { done: 'changed the incident template {}', todo: 'change the incident template {}' },
  schema: inOrganization({
    incidentTemplateId: idSchema,
    ...incidentTemplateFields,
  }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, incidentTemplateId: id, name, title, summary, severity } = args;
    await assertVisible(tx, ctx, organizationId, id);
    await tx.mutate.incidentTemplate.update({ id, name, title, summary, severity });
  },
});

const remove = defineAction({
  name: 'incidentTemplate.remove',
  capability: 'incidentTemplate.manage',
  subject: incidentTemplateSubject,
  subjectId: 'incidentTemplateId',
  audit: { done: 'removed the incident template {}', todo: 'remove the incident template {}' },
  schema: inOrganization({ incidentTemplateId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, incidentTemplateId: id } = args;
    await assertVisible(tx, ctx, organizationId, id);
    await tx.mutate.incidentTemplate.delete({ id });
  },
});

export const incidentTemplateActions = { create, change, remove };

async function assertVisible(tx: Tx, ctx: Context, organizationId: string, id: string) {
  const found = visibleIncidentTemplates(ctx)
    .where('organizationId', organizationId)
    .where('id', id);
  if (!(await tx.run(found.one()))) throw mutationError('NOT_ALLOWED');
}
