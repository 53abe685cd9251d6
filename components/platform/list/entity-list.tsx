'use client';

import { type ReactNode, useRef, useState } from 'react';
import { useRowLinks } from '@/components/core/keyboard/use-row-links';
import { NoRows } from '@/components/platform/sync/no-rows';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type List, ListTable } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';

type EntityListProps<Row> = {
  caption: string;
  /** What a row is: "client". */
  noun: string;
  list: List<Row>;
  /** Whether the query is complete: until then nobody knows that there are none. */
  isComplete: boolean;
  /** What will be here, and how it comes to be. */
  empty: ReactNode;
  /** What to say where the filter leaves nothing of what there is. */
  noMatch?: ReactNode;
  onClear?: (() => void) | undefined;
  /** So many rows are drawn at first, and more at a time. */
  pageSize?: number;
  isDense?: boolean;
  rowClass?: (row: Row) => string | undefined;
};

/**
 * The rows of a list, or why there are none. `J` and `K` move over what carries `data-row`, `Enter`
 * opens it.
 */
export function EntityList<Row>({
  caption,
  noun,
  list,
  isComplete,
  empty,
  noMatch,
  onClear,
  pageSize = 100,
  isDense,
  rowClass,
}: EntityListProps<Row>) {
  const [limit, setLimit] = useState(pageSize);
  const pane = useRef<HTMLDivElement>(null);
  const { rows } = list;
  const left = rows.length - limit;
  useRowLinks(pane, { list: caption, noun, hasRows: rows.length > 0 });

  const hasNone = !isComplete || !noMatch;
  return (
    <div ref={pane}>
      {rows.length > 0 ? (
        <ListTable {...{ caption, list, limit, isDense, rowClass }} />
      ) : hasNone ? (
        <NoRows isKnown={isComplete}>{empty}</NoRows>
      ) : (
        <EmptyState action={onClear && <Button onClick={onClear}>Clear filters</Button>}>
          {noMatch}
        </EmptyState>
      )}
      {left > 0 && (
        <div className="flex justify-center p-4">
          <Button onClick={() => setLimit(limit + pageSize)}>
            Show {formatExact(Math.min(pageSize, left))} more
          </Button>
        </div>
      )}
    </div>
  );
}
