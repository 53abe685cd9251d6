import type { Effect, Effects } from '@/lib/server/zero/effect';

/** Told at commit that a window may suppress less, or ends at another time. */
export const maintenanceChannel = 'opsdesk_maintenance';

const wake: Effect = async (tx) => {
  await tx.query(`select pg_notify('${maintenanceChannel}', '')`, []);
};

/** The worker looks at a window when it changes. */
export const maintenanceWindowEffects: Effects = {
  'maintenanceWindow.create': wake,
  'maintenanceWindow.change': wake,
  'maintenanceWindow.end': wake,
  'maintenanceWindow.remove': wake,
  'maintenanceWindow.restore': wake,
};
