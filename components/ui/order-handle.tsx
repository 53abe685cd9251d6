'use client';

import { DotsSixVerticalIcon } from '@phosphor-icons/react/dist/ssr/DotsSixVertical';
import { IconButton } from './icon-button';
import type { OrderHandleProps } from './use-order';

/** What a row is moved by; see `useOrder`. */
export function OrderHandle({ name, ...props }: OrderHandleProps & { name: string }) {
  return (
    <IconButton
      size="sm"
      label={`Move ${name}: drag, or arrow keys and Enter`}
      icon={<DotsSixVerticalIcon aria-hidden weight="bold" />}
      className="-ml-2 cursor-grab touch-none active:cursor-grabbing"
      {...props}
    />
  );
}
