'use client';

import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { followWithin } from '@/components/core/address/address';

type AreaLinkProps = { href: string; className?: string; children: ReactNode };

/** Goes to another page of the area on screen without a request to the server. */
export const AreaLink = ({ href, className, children }: AreaLinkProps) => (
  <NextLink
    href={href}
    prefetch={false}
    onNavigate={(event) => followWithin(event, href)}
    className={className}
  >
    {children}
  </NextLink>
);
