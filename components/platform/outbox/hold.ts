'use client';

const lockName = (writeId: string) => `opsdesk:outbox:${writeId}`;
const letGo = new Map<string, () => void>();
const asked = new Map<string, AbortController>();
const sentHere = new Set<string>();

/** Makes the entry this page's own until `release`; the browser releases it with the page. */
export function hold(writeId: string): void {
  if (letGo.has(writeId)) return;
  sentHere.add(writeId);
  const released = new Promise<void>((resolve) => letGo.set(writeId, resolve));
  void navigator.locks?.request(lockName(writeId), () => released);
}

/** Makes the entry this page's own as soon as no other page has it; `onHeld` runs then. */
export function holdWhenFree(writeId: string, onHeld: () => void): void {
  if (letGo.has(writeId) || asked.has(writeId)) return;
  if (!navigator.locks) {
    // A page that is not served safely has no locks; the server's receipts keep it to once.
    letGo.set(writeId, () => {});
    queueMicrotask(onHeld);
    return;
  }
  const controller = new AbortController();
  asked.set(writeId, controller);
  const { signal } = controller;
  const request = navigator.locks.request(lockName(writeId), { signal }, () => {
    asked.delete(writeId);
    const released = new Promise<void>((resolve) => letGo.set(writeId, resolve));
    onHeld();
    return released;
  });
  // It ended before it was this page's turn.
  void request.catch(() => {});
}

export function release(writeId: string): void {
  letGo.get(writeId)?.();
  letGo.delete(writeId);
  asked.get(writeId)?.abort();
  asked.delete(writeId);
}

export const isHeldHere = (writeId: string): boolean => letGo.has(writeId);

/** Every entry that this page holds or waits for. */
export const holding = (): string[] => [...letGo.keys(), ...asked.keys()];

/** Whether this page wrote it since it was loaded. */
export const isSentHere = (writeId: string): boolean => sentHere.has(writeId);

const delivered = new Set<string>();
/** Notes that the entry was handed to Zero, which a replica made anew knows nothing of. */
export const noteDelivered = (writeId: string): void => void delivered.add(writeId);
export const wasDelivered = (writeId: string): boolean => delivered.has(writeId);
