import type { Connection } from '@/components/platform/sync/use-connection';
import { formatDuration } from '@/lib/format/duration';

/** What each state of the connection is called, and what it means for what one does now. */
export const connectionWords: Record<Connection, { word: string; meaning: string }> = {
  live: { word: 'Live', meaning: 'Everything is up to date and changes are sent immediately.' },
  reconnecting: {
    word: 'Reconnecting',
    meaning: 'The data may be slightly out of date. Changes are sent when you are back online.',
  },
  offline: {
    word: 'Offline',
    meaning:
      'You can read what is on this device. Changes are kept and sent when you are back online.',
  },
  'signed-out': { word: 'Signed out', meaning: 'Your session is being checked.' },
  outdated: { word: 'New version', meaning: 'Reload to continue. Drafts are kept.' },
};

/** The same where changes do not arrive, and what was done in the last `delayMs` may be missing. */
export function delayWords(delayMs: number) {
  const age = formatDuration(delayMs);
  return {
    word: `Delayed by ${age}`,
    meaning: `Changes of the last ${age} may be missing here. Your changes are sent immediately.`,
  };
}
