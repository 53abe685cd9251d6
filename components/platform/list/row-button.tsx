import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type RowButtonProps = {
  /** The row's key, by which `J` and `K` find it. */
  row: string;
  onOpen: () => void;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** The first cell of a row, which opens it. */
export const RowButton = ({ row, onOpen, label, className, children }: RowButtonProps) => (
  <button
    type="button"
    data-row={row}
    aria-label={label}
    onClick={onOpen}
    className={clsx(
      'rounded-mark py-1 text-left hover:underline pointer-coarse:min-h-11',
      className,
    )}
  >
    {children}
  </button>
);
