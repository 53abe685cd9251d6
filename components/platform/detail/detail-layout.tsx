'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import type { ReactNode } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useGo } from '@/components/platform/shell/use-go';
import { IconButton } from '@/components/ui/icon-button';

type DetailLayoutProps = {
  /** What is known of the thing, in short: facts, people, notes. */
  aside: ReactNode;
  /** What happens to it. */
  children: ReactNode;
};

/** The page of one thing: what happens to it in the middle, what is known of it to the right. */
export const DetailLayout = ({ aside, children }: DetailLayoutProps) => (
  <div className="grid grid-cols-1 gap-8 lg:grid-cols-3">
    <div className="flex min-w-0 flex-col gap-8 lg:col-span-2">{children}</div>
    <div className="flex min-w-0 flex-col gap-8">{aside}</div>
  </div>
);

type BackButtonProps = {
  /** Where it leads to: "the clients". */
  to: string;
  href: string;
  /** Heading under which `?` lists its keys. */
  group: string;
};

/** Leads back to the list, also by `U` and `Escape`. */
export function BackButton({ to, href, group }: BackButtonProps) {
  const go = useGo();
  const label = `Back to ${to}`;
  useShortcut('U', label, () => go(href), { group });
  useShortcut('Escape', label, () => go(href), { group, inPalette: false });
  return (
    <IconButton
      label={label}
      keys="U"
      icon={<ArrowLeftIcon aria-hidden />}
      onClick={() => go(href)}
    />
  );
}
