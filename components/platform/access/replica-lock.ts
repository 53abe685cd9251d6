'use client';

// Every tab with an open replica holds this lock with the others; whoever deletes replicas holds it alone.
const lockName = 'opsdesk:replica';
/** So long tabs may take to close before their replicas are deleted all the same, in milliseconds. */
const patienceMs = 1_000;

/**
 * Runs `open` as soon as no replica is being deleted. Returns a function that gives the lock back
 * when `closed` is settled. `onLost` hears that the lock was taken away.
 */
export function holdReplica(
  open: () => void,
  onLost: () => void,
): (closed?: Promise<unknown>) => void {
  if (!navigator.locks) {
    open();
    return () => {};
  }
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const controller = new AbortController();
  let isOver = false;
  const { signal } = controller;
  navigator.locks
    .request(lockName, { mode: 'shared', signal }, async () => {
      if (isOver) return;
      open();
      await released;
    })
    .catch(() => {
      if (!isOver) onLost();
    });
  return (closed = Promise.resolve()) => {
    isOver = true;
    controller.abort();
    closed.then(
      () => release(),
      () => release(),
    );
  };
}

/** Runs `run` while no tab has a replica open; one that does not close in time is not waited for. */
export async function whenNoReplicaIsOpen(run: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return await run();
  const { signal, late } = timeLimit();
  let isHeld = false;
  const held = async () => {
    isHeld = true;
    clearTimeout(late);
    await run();
  };
  try {
    await navigator.locks.request(lockName, { signal }, held);
  } catch (error) {
    if (isHeld) throw error;
    await navigator.locks.request(lockName, { steal: true }, run);
  }
}

function timeLimit() {
  const controller = new AbortController();
  const late = setTimeout(() => controller.abort(), patienceMs);
  return { signal: controller.signal, late };
}
