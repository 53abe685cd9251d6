import { z } from 'zod';
import { dayMs } from '@/lib/time-units';
import { defineAction, inOrganization } from '@/zero/core/action';
import { type Tx, writtenBy } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleServices } from '../service/permissions';
import { windowFields } from './fields';
import { visibleMaintenanceWindows, visibleMaintenanceWindowServices } from './permissions';
import type { MaintenanceWindow } from './schema';
import { maintenanceWindowSubject } from './subject';
import { windowDaysLimit, windowStateAt } from './values';

const onWindow = {
  capability: 'maintenanceWindow.manage',
  subject: maintenanceWindowSubject,
  subjectId: 'windowId',
} as const;

const create = defineAction({
  name: 'maintenanceWindow.create',
  capability: 'maintenanceWindow.manage',
  subject: maintenanceWindowSubject,
  subjectId: 'id',
  audit: {
    done: 'added the maintenance window {}',
    todo: 'add the maintenance window {}',
    details: ({ serviceIds }) => ({ serviceIds }),
  },
  schema: inOrganization({ id: idSchema, ...windowFields }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, title, startsAt, endsAt, serviceIds } = args;
    const isNew = await insertOnce(tx, {
      id,
      row: visibleMaintenanceWindows(ctx).where('organizationId', organizationId).where('id', id),
      same: { title, startsAt, endsAt },
      insert: async () => {
        assertTimes({ startsAt, endsAt }, at);
        await assertServices(tx, ctx, organizationId, serviceIds);
        await tx.mutate.maintenanceWindow.insert({
          id,
          organizationId,
          title,
          startsAt,
          endsAt,
          createdBy: writtenBy(actor).memberId,
          releaseDueAt: endsAt,
          createdAt: at,
          updatedAt: at,
        });
      },
    });
    if (isNew) await insertServices(tx, { organizationId, windowId: id, serviceIds, at });
  },
});

/** Changes a window that has not ended; what is not named stays. */
const change = defineAction({
  name: 'maintenanceWindow.change',
  capability: 'maintenanceWindow.manage',
  subject: maintenanceWindowSubject,
  subjectId: 'windowId',
  audit: {
    done: 'changed the maintenance window {}',
    todo: 'change the maintenance window {}',
    details: ({ serviceIds }) => ({ serviceIds }),
  },
  schema: inOrganization({ windowId: idSchema, ...z.object(windowFields).partial().shape }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, windowId: id, title, serviceIds } = args;
    const window = await windowFor(tx, ctx, organizationId, id);
    assertNotOver(window, at);
    const { startsAt = window.startsAt, endsAt = window.endsAt } = args;
    assertTimes({ startsAt, endsAt }, at);
    if (serviceIds) {
      await assertServices(tx, ctx, organizationId, serviceIds);
      const former = visibleMaintenanceWindowServices(ctx)
        .where('organizationId', organizationId)
        .where('windowId', id);
      for (const row of await tx.run(former)) {
        await tx.mutate.maintenanceWindowService.delete({ id: row.id });
      }
      await insertServices(tx, { organizationId, windowId: id, serviceIds, at });
    }
    // It may cover less from now on.
    const times = { startsAt, endsAt, releaseDueAt: at };
    await tx.mutate.maintenanceWindow.update({ id, title, ...times, updatedAt: at });
  },
});

/** Ends a window that is open before its time. */
const end = defineAction({
  ...onWindow,
  name: 'maintenanceWindow.end',
  audit: { done: 'ended the maintenance window {}', todo: 'end the maintenance window {}' },
  schema: inOrganization({ windowId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const window = await windowFor(tx, ctx, args.organizationId, args.windowId);
    const state = windowStateAt(window, at);
    if (state === 'scheduled') {
      throw mutationError(
        'CONFLICT',
        'This maintenance window has not started. Remove it instead.',
      );
    }
    if (state !== 'open') return;
    // A window ends after its start.
    const endsAt = Math.max(at, window.startsAt + 1);
    const ended = { endsAt, releaseDueAt: endsAt, updatedAt: at };
    await tx.mutate.maintenanceWindow.update({ id: window.id, ...ended });
  },
});

/** Takes a window out of the list; it suppresses nothing any more, and can be restored. */
const remove = defineAction({
  ...onWindow,
  name: 'maintenanceWindow.remove',
  audit: { done: 'removed the maintenance window {}', todo: 'remove the maintenance window {}' },
  schema: inOrganization({ windowId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, archivedAt } = await windowFor(tx, ctx, args.organizationId, args.windowId);
    if (archivedAt !== null) return;
    const removed = { archivedAt: at, releaseDueAt: at, updatedAt: at };
    await tx.mutate.maintenanceWindow.update({ id, ...removed });
  },
});

/** Brings a removed window back; alerts that were released meanwhile stay triggered. */
const restore = defineAction({
  ...onWindow,
  name: 'maintenanceWindow.restore',
  audit: { done: 'restored the maintenance window {}', todo: 'restore the maintenance window {}' },
  schema: inOrganization({ windowId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, archivedAt } = await windowFor(tx, ctx, args.organizationId, args.windowId);
    if (archivedAt === null) return;
    const restored = { archivedAt: null, releaseDueAt: at, updatedAt: at };
    await tx.mutate.maintenanceWindow.update({ id, ...restored });
  },
});

export const maintenanceWindowActions = { create, change, end, remove, restore };

async function windowFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<MaintenanceWindow> {
  const found = visibleMaintenanceWindows(ctx)
    .where('organizationId', organizationId)
    .where('id', id);
  const window = await tx.run(found.one());
  if (!window) throw mutationError('NOT_ALLOWED');
  return window;
}

function assertNotOver(window: MaintenanceWindow, at: number) {
  const state = windowStateAt(window, at);
  if (state === 'ended') {
    throw mutationError('CONFLICT', 'This maintenance window has ended. Add another one.');
  }
  if (state === 'removed') {
    throw mutationError('CONFLICT', 'This maintenance window was removed. Restore it first.');
  }
}

function assertTimes({ startsAt, endsAt }: { startsAt: number; endsAt: number }, at: number) {
  if (endsAt <= startsAt) throw mutationError('INVALID', 'Choose an end after the start.');
  if (endsAt <= at) throw mutationError('INVALID', 'Choose an end in the future.');
  if (endsAt - startsAt > windowDaysLimit * dayMs) {
    throw mutationError('INVALID', `A maintenance window lasts at most ${windowDaysLimit} days.`);
  }
}

async function assertServices(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  serviceIds: readonly string[],
) {
  // A browser may not have all of them.
  if (tx.location !== 'server') return;
  const services = await tx.run(
    visibleServices(ctx).where('organizationId', organizationId).where('id', 'IN', serviceIds),
  );
  if (services.length !== serviceIds.length) throw mutationError('NOT_ALLOWED');
}

type Covered = {
  organizationId: string;
  windowId: string;
  serviceIds: readonly string[];
  at: number;
};

async function insertServices(tx: Tx, { organizationId, windowId, serviceIds, at }: Covered) {
  for (const serviceId of serviceIds) {
    const id = deterministicId(windowId, serviceId);
    const row = { id, organizationId, windowId, serviceId, createdAt: at };
    await tx.mutate.maintenanceWindowService.insert(row);
  }
}
