'use client';

import { useContributions } from '@/components/platform/module/use-modules';
import { IconButton } from '@/components/ui/icon-button';
import { useShellActions } from './shell-actions';

/** Opens what can be made from anywhere, such as a ticket for a client. */
export function CreateButtons() {
  const { openCreate } = useShellActions();
  return useContributions(({ creates }) => creates).map(({ label, keys, Icon }) => (
    <IconButton
      key={label}
      label={label}
      keys={keys}
      size="sm"
      tooltipSide="right"
      icon={<Icon aria-hidden />}
      onClick={() => openCreate(label)}
      className="self-center"
    />
  ));
}
