'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { clsx } from 'clsx';
import { Kbd } from '@/components/ui/kbd';
import { keyShortcuts } from '@/components/ui/key-shortcuts';
import { useShellActions } from './shell-actions';

/** Opens the palette; looks like the field that it opens. */
export function SearchButton({ folded }: { folded: boolean }) {
  const { openPalette } = useShellActions();
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-label="Search and commands"
      aria-keyshortcuts={keyShortcuts('Mod+K')}
      className={clsx(
        'flex h-8 items-center gap-2 rounded-control border border-line-strong bg-surface text-13 text-ink-muted hover:border-control pointer-coarse:h-11',
        folded ? 'w-full justify-center' : 'flex-1 pr-1.5 pl-2',
      )}
    >
      <MagnifyingGlassIcon aria-hidden className="text-16" />
      {!folded && <span className="flex-1 text-left">Search</span>}
      {!folded && <Kbd keys="Mod+K" />}
    </button>
  );
}
