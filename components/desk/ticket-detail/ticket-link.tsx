'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { goWithin } from '@/components/core/address/address';

/** A way to another ticket that keeps the page; a middle click opens a tab as ever. */
export function TicketLink({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  function go(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goWithin(href);
  }
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  );
}
