import { CaretDownIcon } from '@phosphor-icons/react/dist/ssr/CaretDown';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { clsx } from 'clsx';
import { cloneElement, type ComponentProps, type ReactElement } from 'react';

type FilterChipProps = {
  label: string;
  /** What is chosen, in a word or two; null while the filter is off. */
  value: string | null;
  onRemove: () => void;
  /** The element that opens the filter: a `<button>` or a popup's trigger. */
  trigger: ReactElement<ComponentProps<'button'>>;
};

/** One filter of a filter row: always there, heavier when it holds. */
export function FilterChip({ label, value, onRemove, trigger }: FilterChipProps) {
  const active = value !== null;
  return (
    <span
      className={clsx(
        'inline-flex h-7 max-w-64 shrink-0 items-stretch rounded-control border text-13 pointer-coarse:h-11',
        active ? 'border-line-strong bg-surface' : 'border-dashed border-line-strong',
      )}
    >
      {cloneElement(
        trigger,
        {
          // A combobox takes no name from its contents.
          'aria-label': active ? `${label}: ${value}` : label,
          className: clsx(
            'inline-flex min-w-0 items-center gap-1 rounded-control pl-2 hover:bg-hover data-popup-open:bg-hover',
            active ? 'pr-1' : 'pr-1.5',
          ),
        },
        <span className="whitespace-nowrap text-ink-muted">{label}</span>,
        active ? (
          <span className="truncate font-medium">{value}</span>
        ) : (
          <CaretDownIcon aria-hidden className="text-12 text-ink-faint" />
        ),
      )}
      {active && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Clear ${label.toLowerCase()}`}
          onClick={onRemove}
          className="flex w-6 items-center justify-center rounded-control text-12 text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:w-11"
        >
          <XIcon aria-hidden weight="bold" />
        </button>
      )}
    </span>
  );
}
