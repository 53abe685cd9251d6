import { formatExact } from '@/lib/format/number';
import { isEmpty, type Selection, sizeOf } from './selection';

type Total = { count: number; isExact: boolean };

/** What is selected, in words: "12 selected", "All 3,412 in this filter"; empty for nothing. */
export function selectedWords(selection: Selection, { count, isExact }: Total): string {
  if (isEmpty(selection)) return '';
  if (selection.kind === 'some') return `${formatExact(selection.ids.size)} selected`;
  const total = `${formatExact(count)}${isExact ? '' : '+'}`;
  if (selection.except.size === 0) return `All ${total} in this filter`;
  const size = `${formatExact(sizeOf(selection, count))}${isExact ? '' : '+'}`;
  return `${size} of ${total} in this filter`;
}
