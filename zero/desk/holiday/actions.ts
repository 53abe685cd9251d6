import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { holidayNameSchema, onDateSchema } from './fields';
import { visibleHolidays } from './permissions';
import { holidaySubject } from './subject';

const create = defineAction({
  name: 'holiday.create',
  capability: 'sla.manage',
  subject: holidaySubject,
  subjectId: 'id',
  audit: {
    done: 'added the holiday {}',
    todo: 'add the holiday {}',
  },
  schema: inOrganization({ id: idSchema, onDate: onDateSchema, name: holidayNameSchema }),
  run: async ({ tx, ctx, args, at }) => {
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
});

const remove = defineAction({
  name: 'holiday.remove',
  capability: 'sla.manage',
  subject: holidaySubject,
  subjectId: 'holidayId',
  audit: {
    done: 'removed the holiday {}',
    todo: 'remove the holiday {}',
  },
  schema: inOrganization({ holidayId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, holidayId: id } = args;
    const holidays = visibleHolidays(ctx).where('organizationId', organizationId);
    if (!(await tx.run(holidays.where('id', id).one()))) throw mutationError('NOT_ALLOWED');
    await tx.mutate.holiday.delete({ id });
  },
});

export const holidayActions = { create, remove };
