import { usualColumns } from '../columns';
import { type ListFilter, writeFilter } from '../list-filter';
import type { Shown } from '../use-display';

/** What a view keeps of a list on screen: what is in it, and how it stands where that is not as usual. */
export function keptSearch(filter: ListFilter, { sort, group, columns }: Shown): string {
  const isUsual = columns.join() === usualColumns.join();
  return writeFilter({ ...filter, sort, group, columns: isUsual ? null : columns });
}
