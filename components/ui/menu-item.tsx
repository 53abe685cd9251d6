'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';

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
