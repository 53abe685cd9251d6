import type { ReactElement } from 'react';

/** What every picker of a field takes beside its value. */
export type PickerProps = {
  /** What opens it, such as a quiet row of fields; a framed control without one. */
  trigger?: ReactElement<Record<string, unknown>>;
  disabled?: boolean;
  /** For opening it by a key. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};
