'use client';

import { useEffect, useState } from 'react';
import { useHeldKeys } from '@/components/core/screen/held-keys';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';

type PopupCode<Code> = { current: Code | undefined; preload: () => Promise<void> };

/** The code of a popup, which comes when the page is idle, or when a popup is first opened. */
export function popupCode<Code>(load: () => Promise<Code>): PopupCode<Code> {
  const code: PopupCode<Code> = {
    current: undefined,
    preload: async () => {
      code.current ??= await load();
    },
  };
  return preloadWhenIdle(code);
}

type Opening = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/**
 * Holds back a popup until it is first opened; until then there is only what opens it, with `trigger`.
 * @returns `Code` once it is needed and here, and then `popup` for its root
 */
export function useFirstOpening<Code>(code: PopupCode<Code>, { open, onOpenChange }: Opening) {
  const [used, setUsed] = useState<Code>();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = open ?? isOpened;
  if (isOpen && !used && code.current) setUsed(() => code.current);

  useHeldKeys(isOpen && !used);

  function change(next: boolean) {
    setIsOpened(next);
    onOpenChange?.(next);
  }

  useEffect(() => {
    if (!isOpen || used) return undefined;
    let isWanted = true;
    code.preload().then(
      () => isWanted && setUsed(() => code.current),
      // Without a network it stays closed, and may be opened again.
      () => isWanted && change(false),
    );
    return () => {
      isWanted = false;
    };
  });

  const prepare = () => void code.preload().catch(() => {});
  return {
    used,
    popup: { open: isOpen, onOpenChange: change },
    trigger: {
      'aria-expanded': isOpen,
      onPointerEnter: prepare,
      onFocus: prepare,
      // When the press is over, which would else be one outside of the popup.
      onClick: () => void setTimeout(() => change(!isOpen)),
    },
  };
}
