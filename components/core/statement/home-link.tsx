import type { ReactNode } from 'react';
import { buttonClass, type ButtonVariant } from '@/components/ui/button-class';

type Props = { variant?: ButtonVariant; children: ReactNode };

/** Leads to the start by loading it anew: every page carries it, so it brings no code of the router. */
export function HomeLink({ variant = 'primary', children }: Props) {
  return (
    // oxlint-disable-next-line next/no-html-link-for-pages -- pages that carry this have no router
    <a href="/" className={buttonClass(variant, 'md')}>
      {children}
    </a>
  );
}
