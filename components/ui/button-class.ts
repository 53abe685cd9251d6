import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent not-disabled:hover:bg-accent-hover',
  secondary:
    'border border-line-strong bg-surface text-ink not-disabled:hover:border-control not-disabled:hover:bg-canvas data-popup-open:bg-canvas',
  ghost:
    'text-ink-muted not-disabled:hover:bg-hover not-disabled:hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'bg-danger-fill text-on-danger not-disabled:hover:bg-danger-fill-hover',
};

const sizes: Record<ButtonSize, string> = {
  md: 'h-9 gap-2 px-3 text-14',
  sm: 'h-7 gap-1.5 px-2 text-13',
};

const squares: Record<ButtonSize, string> = { md: 'size-9 text-16', sm: 'size-7 text-16' };

const base =
  'relative inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap select-none disabled:opacity-50 aria-disabled:not-aria-busy:opacity-50 pointer-coarse:min-h-11 pointer-coarse:min-w-11';

/** The look of a button, for `Button` and for links that act like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string) {
  return clsx(base, variants[variant], sizes[size], className);
}

/** The look of a button that shows nothing but an icon. */
export function squareButtonClass(variant: ButtonVariant, size: ButtonSize, className?: string) {
  return clsx(base, variants[variant], squares[size], className);
}
