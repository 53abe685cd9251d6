'use client';

import { useEffect, useState } from 'react';
import { newId } from '@/zero/core/ids';
import { draftNames, readDraft } from './drafts';
import { takeFirstFree } from './free-name';
import { useSync } from './sync-provider';

const slotPrefix = 'opsdesk:draft-slot:';
/** What this tab has taken, until it is gone. */
const taken = new Map<string, Promise<string>>();

/**
 * A key to keep a draft under that no other tab writes to, for what a person may write twice at the
 * same time: this tab's own after a reload, else that of a draft which its tab has left, else a new one.
 */
export function useDraftSlot(prefix: string): string {
  const { userId } = useSync();
  const [fresh] = useState(() => `${prefix}:${newId()}`);
  const [slot, setSlot] = useState(fresh);

  useEffect(() => {
    let isWanted = true;
    const name = `${slotPrefix}${userId}:${prefix}`;
    const found = taken.get(name) ?? takeSlot(userId, prefix, fresh);
    taken.set(name, found);
    void found.then((key) => {
      sessionStorage.setItem(name, key);
      if (isWanted) setSlot(key);
    });
    return () => {
      isWanted = false;
    };
  }, [userId, prefix, fresh]);

  return slot;
}

async function takeSlot(userId: string, prefix: string, fresh: string): Promise<string> {
  const own = sessionStorage.getItem(`${slotPrefix}${userId}:${prefix}`);
  const left = draftNames(userId).filter((key) => key === prefix || key.startsWith(`${prefix}:`));
  const key = await takeFirstFree([...(own === null ? [] : [own]), ...left, fresh]);
  // Whoever wrote before the lock was there keeps what they wrote.
  return readDraft(userId, fresh) === '' ? key : fresh;
}
