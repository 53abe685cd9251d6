'use client';

import { clsx } from 'clsx';
import { keyText } from './key-shortcuts';
import { useModKey } from './use-mod-key';

const caps: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

/**
 * A key or chord: `keys="Mod+K"` is pressed together, `keys="G I"` one after the other.
 * Hidden from assistive technology, which gets `aria-keyshortcuts` from the control.
 */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const mod = useModKey();
  return (
    <span aria-hidden className={clsx('inline-flex shrink-0 items-center gap-0.5', className)}>
      {keys.split(/[ +]/).map((key, index) => (
        <kbd
          key={`${key}${index}`}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-mark border border-line-strong px-1 font-sans text-12 font-medium text-ink-muted"
        >
          {key === 'Mod' ? mod : (caps[key] ?? key)}
        </kbd>
      ))}
    </span>
  );
}

/** A chord inside of a sentence, which is read out as well: "⌘K" or "Ctrl+K". */
export function KeyName({ keys }: { keys: string }) {
  return <kbd className="font-sans font-medium">{keyText(keys, useModKey())}</kbd>;
}
