'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { squareButtonClass, type ButtonSize, type ButtonVariant } from './button-class';
import { keyShortcuts } from './key-shortcuts';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** Its name, also the tooltip. */
  label: string;
  icon: ReactNode;
  keys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** For a toggle: whether it is on. */
  pressed?: boolean;
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
};

/** A square button of one icon, for what everybody knows by its shape. */
export function IconButton({
  label,
  icon,
  keys,
  variant = 'ghost',
  size = 'md',
  pressed,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} keys={keys} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keyShortcuts(keys)}
        className={squareButtonClass(
          variant,
          size,
          clsx('aria-[pressed=true]:bg-selected aria-[pressed=true]:text-accent-ink', className),
        )}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
