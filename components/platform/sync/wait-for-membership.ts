import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';

const known = new WeakMap<Zero, Promise<void>>();

/**
 * Ends when the replica has the member's own rows: a page is shown before, and until then every
 * change would be refused here. At once on a device that was synced before.
 */
export function waitForMembership(zero: Zero): Promise<void> {
  // Where it cannot look, the change itself says why.
  const asked = known.get(zero) ?? look(zero).catch(() => {});
  known.set(zero, asked);
  return asked;
}

async function look(zero: Zero): Promise<void> {
  const rows = await zero.run(queries.member.mine());
  if (rows.length === 0) await zero.run(queries.member.mine(), { type: 'complete' });
}
