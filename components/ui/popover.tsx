'use client';

import { mergeProps } from '@base-ui/react/merge-props';
import { cloneElement } from 'react';
import { popupCode, useFirstOpening } from './first-opening';
import type { PopoverProps } from './popover-popup';

const code = popupCode(() => import('./popover-popup'));

/** A few controls or details at the place they concern. For actions only, use `Menu`. */
export function Popover(props: PopoverProps) {
  const { used, popup, trigger } = useFirstOpening(code, props);
  if (used) return <used.PopoverPopup {...props} {...popup} />;
  return cloneElement(
    props.trigger,
    mergeProps({ 'aria-haspopup': 'dialog', ...trigger }, props.trigger.props),
  );
}
