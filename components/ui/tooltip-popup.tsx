'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import { Kbd } from './kbd';
import type { TooltipSide } from './tooltip';

/** The tooltip of one element. */
export function TooltipPopup({ explained }: { explained: HTMLElement }) {
  const { tooltip, tooltipKeys, tooltipSide = 'bottom' } = explained.dataset;
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner
          anchor={explained}
          side={tooltipSide as TooltipSide}
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-50"
        >
          <Base.Popup className="flex max-w-72 floating items-center gap-2 rounded-control px-2 py-1 text-12">
            {tooltip}
            {tooltipKeys && <Kbd keys={tooltipKeys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
