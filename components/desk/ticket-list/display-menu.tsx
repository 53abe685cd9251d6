'use client';

import { SlidersHorizontalIcon } from '@phosphor-icons/react/dist/ssr/SlidersHorizontal';
import { memo } from 'react';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { sortWords } from './sort-words';
import type { Shown } from './use-display';

const DisplayOptions = preloadWhenIdle(
  lazyScreen(
    async () => (await import('./display-options')).DisplayOptions,
    <div aria-busy className="h-100" />,
  ),
);

type DisplayMenuProps = {
  shown: Shown;
  onChange: (part: Partial<Shown>) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** How the list stands: its order, its sections, its columns. */
export const DisplayMenu = memo(function DisplayMenu({
  shown,
  onChange,
  open,
  onOpenChange,
}: DisplayMenuProps) {
  return (
    <Popover
      label="Display"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          className="ml-auto shrink-0"
          aria-label={`Display: ${sortWords[shown.sort]}`}
        >
          <SlidersHorizontalIcon aria-hidden />
          <span className="max-lg:hidden">{sortWords[shown.sort]}</span>
        </Button>
      }
    >
      <DisplayOptions shown={shown} onChange={onChange} />
    </Popover>
  );
});
