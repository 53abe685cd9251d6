'use client';

import { mergeProps } from '@base-ui/react/merge-props';
import { cloneElement, type ComponentType, createElement } from 'react';
import { popupCode, useFirstOpening } from './first-opening';
import type * as Parts from './menu-parts';

const code = popupCode(() => import('./menu-parts'));

/** Actions under a button: arrows, Home and End, first letters, Escape. */
export function Menu(props: Parts.MenuProps) {
  const { used, popup, trigger } = useFirstOpening(code, props);
  if (used) return <used.MenuPopup {...props} {...popup} />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    trigger.onClick();
  };
  return cloneElement(
    props.trigger,
    mergeProps({ 'aria-haspopup': 'menu', onKeyDown, ...trigger }, props.trigger.props),
  );
}

/** What stands in a menu; it is drawn when the menu is open, whose code it shares. */
const part =
  <Props extends object>(choose: (parts: typeof Parts) => ComponentType<Props>) =>
  (props: Props) =>
    code.current && createElement(choose(code.current), props);

/** One action of a `Menu`. */
export const MenuItem = part((parts) => parts.MenuItem);
/** Items of a `Menu` under a name. */
export const MenuGroup = part((parts) => parts.MenuGroup);
/** A place to go to, in a `Menu`. */
export const MenuLink = part((parts) => parts.MenuLink);
/** A hairline between groups of a `Menu`. */
export const MenuSeparator = part((parts) => parts.MenuSeparator);
/** Exactly one of several, inside a `Menu`; the chosen one carries a check. */
export const MenuChoice = part((parts) => parts.MenuChoice) as typeof Parts.MenuChoice;
