import { ArrowSquareOutIcon } from '@phosphor-icons/react/dist/ssr/ArrowSquareOut';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class';

type LinkProps = ComponentProps<typeof NextLink> & {
  /** `text` stands in a sentence, `quiet` in a list or a navigation; the others look like buttons. */
  variant?: 'text' | 'quiet' | ButtonVariant;
  /** For the variants that look like buttons. */
  size?: ButtonSize;
  icon?: ReactNode;
  /** Leaves Opsdesk: opens beside it, and is marked. */
  external?: boolean;
};

/** Goes somewhere. What does something is a `Button`. */
export function Link({
  variant = 'text',
  size = 'md',
  icon,
  external = false,
  className,
  children,
  ...rest
}: LinkProps) {
  const look =
    variant === 'text'
      ? clsx(
          'rounded-mark text-accent-ink underline decoration-1 underline-offset-2 hover:decoration-2',
          className,
        )
      : variant === 'quiet'
        ? clsx('rounded-mark text-ink-muted hover:text-ink hover:underline', className)
        : buttonClass(variant, size, className);
  return (
    <NextLink
      {...rest}
      {...(external && { target: '_blank', rel: 'noopener noreferrer' })}
      className={look}
    >
      {icon}
      {children}
      {external && (
        <>
          <ArrowSquareOutIcon aria-hidden className="ml-0.5 inline" />
          <span className="sr-only"> (opens in a new tab)</span>
        </>
      )}
    </NextLink>
  );
}
