'use client';

import { Kbd } from './kbd';
import { Menu as Base } from '@base-ui/react/menu';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

export type MenuProps = {
  /** The button that opens it: a `Button` or `IconButton`-like element. */
  trigger: ReactElement<Record<string, unknown>>;
  /** `MenuItem`, `MenuLink`, `MenuGroup`, `MenuChoice`, `MenuSeparator`. */
  children: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Actions under a button: arrows, Home and End, first letters, Escape. */
export function MenuPopup({
  trigger,
  children,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <Base.Popup className="max-h-(--available-height) min-w-44 floating overflow-y-auto p-1 outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  children: ReactNode;
  onSelect: () => void;
  icon?: ReactNode;
  keys?: string;
  disabled?: boolean;
  /** It destroys something. */
  danger?: boolean;
};

/** One action of a `Menu`. */
export function MenuItem({ children, onSelect, icon, keys, disabled, danger }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={clsx('option-row', danger && 'text-danger-ink')}
    >
      {icon && (
        <span aria-hidden className={clsx('flex text-16', !danger && 'text-ink-muted')}>
          {icon}
        </span>
      )}
      <span className="flex-1">{children}</span>
      {keys && <Kbd keys={keys} className="ml-4 pointer-coarse:hidden" />}
    </Base.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  /** Names the group for assistive technology. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode; disabled?: boolean }[];
  value: Value | null;
  onValueChange: (value: Value) => void;
};

/** Exactly one of several, inside a `Menu`; the chosen one carries a check. */
export function MenuChoice<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          closeOnClick
          className="option-row"
        >
          {option.icon && (
            <span aria-hidden className="flex text-16 text-ink-muted">
              {option.icon}
            </span>
          )}
          <span dir="auto" className="flex-1">
            {option.label}
          </span>
          <Base.RadioItemIndicator className="ml-4 flex text-16 text-accent-ink">
            <CheckIcon aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

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

/** Items of a `Menu` under a name. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-12 font-medium text-ink-faint">
        {label}
      </Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A hairline between groups of a `Menu`. */
export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
