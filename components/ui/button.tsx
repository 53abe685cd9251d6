'use client';

import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class';
import { Kbd } from './kbd';
import { keyShortcuts } from './key-shortcuts';
import { ProgressLine } from './progress-line';

type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** The key for next time, shown at the end and announced. */
  keys?: string;
  /** Work over the network is under way: it keeps its width and focus and ignores presses. */
  loading?: boolean;
};

/** A verb with its object: "Resolve ticket". One primary a screen. */
export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  keys,
  loading = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={loading ? 'button' : type}
      className={buttonClass(variant, size, className)}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      aria-keyshortcuts={keyShortcuts(keys)}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
      {children}
      {keys && (
        <Kbd
          keys={keys}
          className="-mr-1 pointer-coarse:hidden [&_kbd]:border-current/30 [&_kbd]:text-inherit"
        />
      )}
      {loading && <ProgressLine className="absolute inset-x-1 bottom-0.5 text-current" />}
    </button>
  );
}
