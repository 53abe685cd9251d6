'use client';

import type { ListRow } from './list-row';
import { SectionHeader } from './section-header';
import type { Section } from './sections';
import { isSelected, type Selection } from './selection/selection';
import type { SelectTicket } from './selection/use-selection';
import { TicketRow } from './ticket-row';
import type { Directory } from './use-directory';
import type { Shown } from './use-display';

type Item = { row: ListRow; index: number };

type ListRowsProps = {
  rows: readonly Item[];
  /** All sections; `rows` are their first ones. Without, the rows stand one after the other. */
  sections: readonly Section[] | undefined;
  display: Shown;
  directory: Directory;
  selection: Selection;
  /** The one row that Tab reaches. */
  reachable: ListRow | undefined;
  /** There are more tickets than stand in the sections. */
  isCut: boolean;
  hrefOf: (row: ListRow) => string;
  onSelect: SelectTicket;
  onOpen: (href: string) => void;
};

/** The rows as they stand: one after the other, or in sections. */
export function ListRows({ rows, sections, display, isCut, ...rest }: ListRowsProps) {
  const rowOf = ({ row, index }: Item) => (
    <TicketRow
      key={row.id}
      row={row}
      index={index}
      href={rest.hrefOf(row)}
      columns={display.columns}
      directory={rest.directory}
      isReachable={row === rest.reachable}
      isSelected={isSelected(rest.selection, row.id)}
      onSelect={rest.onSelect}
      onOpen={rest.onOpen}
    />
  );
  if (!sections) return rows.map(rowOf);
  return sections.map((section) => {
    const items = section.items.filter(({ index }) => index < rows.length);
    if (items.length === 0) return null;
    return (
      <div key={section.key} role="presentation">
        <SectionHeader section={section} group={display.group} isCut={isCut} />
        {items.map(rowOf)}
      </div>
    );
  });
}
