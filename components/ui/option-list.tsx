'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/number';
import type { Option } from './option';

type OptionListProps = {
  /** Names the popup and its search field: "Filter by status". */
  label: string;
  placeholder: string;
  /** A box before each option rather than a check after the chosen one. */
  multiple: boolean;
  /** One sentence for when nothing matches. */
  empty: string;
  /** What stands under the list, such as "Clear". */
  footer?: ReactNode;
};

/** The searchable popup that `FilterMenu` and `Combobox` share; stands inside their root. */
export function OptionList({ label, placeholder, multiple, empty, footer }: OptionListProps) {
  return (
    <Base.Portal>
      <Base.Positioner
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className="z-40 outline-none"
      >
        <Base.Popup
          aria-label={label}
          className="flex max-h-[min(24rem,var(--available-height))] w-64 max-w-(--available-width) floating flex-col outline-none"
        >
          <div className="flex items-center gap-2 border-b border-line px-3">
            <MagnifyingGlassIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />
            <Base.Input
              aria-label={label}
              placeholder={placeholder}
              className="h-9 min-w-0 flex-1 bg-transparent text-13 outline-none pointer-coarse:h-11 pointer-coarse:text-16"
            />
          </div>
          <Base.Empty className="px-3 py-3 text-13 text-ink-muted empty:hidden">{empty}</Base.Empty>
          <Base.List className="min-h-0 scroll-py-1 overflow-y-auto overscroll-contain p-1 data-empty:hidden">
            {(option: Option<string>) => (
              <Base.Item
                key={option.value}
                value={option}
                disabled={option.disabled}
                className="group option-row data-highlighted:outline-2 data-highlighted:outline-transparent"
              >
                {multiple && <Box />}
                {option.icon && (
                  <span aria-hidden className="flex shrink-0 text-16">
                    {option.icon}
                  </span>
                )}
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {option.label}
                </span>
                {option.hint && (
                  <span className="shrink-0 text-12 text-ink-faint">{option.hint}</span>
                )}
                {option.count !== undefined && (
                  <span className="shrink-0 text-12 text-ink-faint tabular-nums">
                    {formatCount(option.count)}
                    {option.isCountCut && '+'}
                  </span>
                )}
                {!multiple && (
                  <Base.ItemIndicator className="flex shrink-0 text-16 text-accent-ink">
                    <CheckIcon aria-hidden />
                  </Base.ItemIndicator>
                )}
              </Base.Item>
            )}
          </Base.List>
          {footer && <div className="border-t border-line p-1">{footer}</div>}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function Box() {
  return (
    <span
      aria-hidden
      className={clsx(
        'flex size-4 shrink-0 items-center justify-center rounded-mark border border-control bg-surface text-12 text-on-accent',
        'group-data-selected:border-accent group-data-selected:bg-accent',
      )}
    >
      <CheckIcon weight="bold" className="opacity-0 group-data-selected:opacity-100" />
    </span>
  );
}
