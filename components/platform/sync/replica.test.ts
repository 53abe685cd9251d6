// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { replicaOf } from './replica';

const viewer = { userId: 'ada', organizationId: 'northwind' };
const end = vi.fn();
const onOpen = vi.fn(() => end);

// Kept in memory only.
document.cookie = 'opsdesk_shared=1';
afterEach(() => vi.clearAllMocks());

it('opens before anyone subscribes, once, and closes when the last one leaves', async () => {
  const replica = replicaOf(viewer, onOpen);
  replica.prepare();
  replicaOf(viewer, onOpen).prepare();
  await vi.waitFor(() => expect(replica.current().zero).toBeDefined());
  const leave = replicaOf(viewer, onOpen).subscribe(() => {});
  expect(onOpen).toHaveBeenCalledOnce();
  expect(end).not.toHaveBeenCalled();
  leave();
  expect(end).toHaveBeenCalledOnce();
  expect(replica.current().zero).toBeUndefined();
});

it('does not open ahead while another one is in use', async () => {
  const leave = replicaOf(viewer, onOpen).subscribe(() => {});
  const next = replicaOf({ ...viewer, organizationId: 'acme' }, onOpen);
  next.prepare();
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(next.current().zero).toBeUndefined();
  leave();
  next.subscribe(() => {})();
});
