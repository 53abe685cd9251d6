import { inOrganization, tenantMutator } from '@/zero/core/define';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { holidayNameSchema, onDateSchema } from './fields';
import { visibleHolidays } from './permissions';

const create = tenantMutator(
  'sla.manage',
  inOrganization({ id: idSchema, onDate: onDateSchema, name: holidayNameSchema }),
  async ({ tx, ctx, args, at }) => {
    const { id, organizationId, onDate, name } = args;
    const holidays = visibleHolidays(ctx).where('organizationId', organizationId);
    await insertOnce(tx, {
      id,
      row: holidays.where('id', id),
      same: { onDate, name },
      insert: async () => {
        if (await tx.run(holidays.where('onDate', onDate).one())) {
          throw mutationError('CONFLICT', 'There is a holiday on this day already.');
        }
        await tx.mutate.holiday.insert({ id, organizationId, onDate, name, createdAt: at });
      },
    });
  },
);

const remove = tenantMutator(
  'sla.manage',
  inOrganization({ holidayId: idSchema }),
  async ({ tx, ctx, args }) => {
    const { organizationId, holidayId: id } = args;
    const holidays = visibleHolidays(ctx).where('organizationId', organizationId);
    if (!(await tx.run(holidays.where('id', id).one()))) throw mutationError('NOT_ALLOWED');
    await tx.mutate.holiday.delete({ id });
  },
);

export const holidayMutators = { create, remove };
