// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBulkReply } from './use-bulk-reply';

const { queue, removeEntry, toast, entries } = vi.hoisted(() => ({
  queue: vi.fn(),
  removeEntry: vi.fn(),
  toast: vi.fn(),
  entries: [] as { writeId: string; dueAt: number }[],
}));

vi.mock('@rocicorp/zero/react', () => ({ useQuery: () => [{ undoSendSeconds: 0 }] }));
vi.mock('@/components/platform/sync/tenant', () => ({
  useTenant: () => ({ organization: { id: '01950000-0000-7000-8000-0000000000aa' } }),
}));
vi.mock('@/components/platform/outbox/use-queue', () => ({ useQueue: () => queue }));
vi.mock('@/components/platform/outbox/outbox', () => ({
  outboxEntries: () => entries,
  removeEntry,
}));
vi.mock('@/components/ui/toast', () => ({ toast }));

const ticketIds = ['01950000-0000-7000-8000-000000000001', '01950000-0000-7000-8000-000000000002'];
const onUndo = vi.fn();
let root: ReturnType<typeof createRoot>;
let send: ReturnType<typeof useBulkReply>;

const keep = (latest: typeof send) => {
  send = latest;
};

function Sample() {
  const latest = useBulkReply(onUndo);
  useEffect(() => keep(latest));
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ now: 1_000_000 });
  queue.mockImplementation(({ args }: { args: { id: string } }, _: string, { dueAt }) =>
    entries.push({ writeId: args.id, dueAt }),
  );
  root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Sample />));
  send({ ticketIds, body: 'It works again.', isSolution: true });
});

afterEach(async () => {
  await act(async () => root.unmount());
  entries.length = 0;
  vi.useRealTimers();
  vi.clearAllMocks();
});

const undo = () => toast.mock.calls[0]?.[1].action.onSelect();

it('holds one reply for each ticket for ten seconds, also where single ones leave at once', () => {
  expect(queue.mock.calls.map(([{ args }]) => args.ticketId)).toEqual(ticketIds);
  expect(queue.mock.calls.map(([{ args }]) => args.thenStatus)).toEqual(['resolved', 'resolved']);
  expect(entries.map(({ dueAt }) => dueAt)).toEqual([1_010_000, 1_010_000]);
  expect(toast).toHaveBeenCalledWith(
    'Sending 2 replies',
    expect.objectContaining({ timeout: 10_000 }),
  );
});

it('takes all of them back in time', () => {
  undo();
  expect(removeEntry.mock.calls.map(([id]) => id)).toEqual(entries.map(({ writeId }) => writeId));
  expect(onUndo).toHaveBeenCalledOnce();
});

it('says how many are sent already', () => {
  vi.setSystemTime(1_010_000);
  undo();
  expect(removeEntry).not.toHaveBeenCalled();
  expect(onUndo).not.toHaveBeenCalled();
  expect(toast).toHaveBeenLastCalledWith('2 replies sent already', { tone: 'danger' });
});
