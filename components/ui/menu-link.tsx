'use client';

import { Menu as Base } from '@base-ui/react/menu';
import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

type MenuLinkProps = {
  children: ReactNode;
  href: ComponentProps<typeof NextLink>['href'];
  icon?: ReactNode;
  /** The page one is on. */
  current?: boolean;
};

/** A place to go to, in a `Menu`. */
export function MenuLink({ children, href, icon, current = false }: MenuLinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      render={<NextLink href={href} />}
      aria-current={current ? 'page' : undefined}
      className="option-row aria-[current=page]:font-medium aria-[current=page]:text-accent-ink"
    >
      {icon && (
        <span aria-hidden className="flex text-16 text-ink-muted">
          {icon}
        </span>
      )}
      <span className="flex-1">{children}</span>
    </Base.LinkItem>
  );
}
