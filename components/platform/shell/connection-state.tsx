'use client';

import { Tooltip } from '@/components/ui/tooltip';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useShownConnection } from '@/components/platform/sync/use-connection';
import { ConnectionIcon } from './connection-icon';
import { connectionWords, delayWords } from './connection-words';

/** Whether what one sees is current, always in view; a change of it is announced. */
export function ConnectionState({ folded = false }: { folded?: boolean }) {
  const connection = useShownConnection();
  const { delayMs = 0 } = useSync();
  const { word, meaning } =
    connection === 'delayed' ? delayWords(delayMs) : connectionWords[connection];
  // Said once, not at every step.
  const news = connection === 'delayed' ? 'Changes are delayed' : word;
  return (
    <Tooltip content={folded ? `${word}. ${meaning}` : meaning} side={folded ? 'right' : 'top'}>
      <button
        type="button"
        aria-label={`Connection: ${word}`}
        className="flex h-7 min-w-0 items-center gap-2 rounded-control px-2 text-12 text-ink-muted hover:bg-hover pointer-coarse:h-11"
      >
        <ConnectionIcon connection={connection} />
        {!folded && <span className="truncate">{word}</span>}
        <span role="status" className="sr-only">
          {connection === 'live' ? '' : news}
        </span>
      </button>
    </Tooltip>
  );
}
