'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { TableIcon } from '@phosphor-icons/react/dist/ssr/Table';
import { clsx } from 'clsx';
import {
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { type CellHref, type ChartData, ChartTable } from './chart-table';
import { downloadCsv } from './csv';
import { downloadTablePng } from './png';
import { useStable } from './use-stable';

export type ChartPanelProps = {
  /** Names the metric: "First response time". */
  title: string;
  /** What the metrics are, in a line. */
  definition: string;
  /** Of how many it speaks: "n = 132". */
  count?: string | undefined;
  /** One sentence that stands in the place of the drawing when there is nothing to draw. */
  empty?: string | undefined;
  /** Stands beside another, where what it says takes two lines. */
  isNarrow?: boolean | undefined;
  legend?: ReactNode;
  table: ChartData;
  /** Where the counts of the table lead. */
  hrefOf?: CellHref | undefined;
  /** What the table counts; tickets where nothing is said. */
  things?: string | undefined;
  /** Saves the drawing; without, its table is drawn. */
  onPng?: (() => void) | undefined;
  /** Opens the tickets behind the metrics. */
  onTickets?: (() => void) | undefined;
  className?: string;
  children: ReactNode;
};

/** What surrounds every chart: its question, its numbers as a table by T, its exports. */
export function ChartPanel({
  title,
  definition,
  count,
  empty,
  legend,
  table,
  hrefOf,
  things,
  onPng,
  onTickets,
  isNarrow = false,
  className,
  children,
}: ChartPanelProps) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const toggle = useCallback(() => setIsTable((shown) => !shown), []);
  const saveCsv = useStable(() => downloadCsv(table, title));
  const savePng = useStable(() => {
    if (onPng && !isTable) onPng();
    else void downloadTablePng(table, title);
  });
  const openTickets = useStable(onTickets);
  const frame = useTableKey(toggle);

  return (
    <section
      ref={frame}
      aria-labelledby={id}
      className={clsx('flex min-w-0 flex-col gap-2', className)}
    >
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 dir="auto" id={id} className="text-14 font-semibold">
            {title}
          </h2>
          {/* Room for what the metrics add to it, so that nothing moves when they come. */}
          <p className={clsx('text-12 text-ink-muted', isNarrow && 'min-h-[2lh]')}>
            {definition}
            {count && <span className="text-ink-faint"> · {count}</span>}
          </p>
        </div>
        <PanelControls
          title={title}
          isTable={isTable}
          onToggle={toggle}
          onCsv={saveCsv}
          onPng={empty ? undefined : savePng}
          onTickets={onTickets && openTickets}
        />
      </header>
      {empty ? (
        <p className="flex min-h-40 items-center justify-center text-13 text-balance text-ink-muted">
          {empty}
        </p>
      ) : isTable ? (
        <ChartTable caption={title} table={table} hrefOf={hrefOf} things={things} />
      ) : (
        <>
          {children}
          {legend}
        </>
      )}
    </section>
  );
}

type PanelControlsProps = {
  title: string;
  isTable: boolean;
  onToggle: () => void;
  onCsv: () => void;
  /** Absent where there is nothing to save. */
  onPng: (() => void) | undefined;
  onTickets: (() => void) | undefined;
};

/** The table and the menu of a chart; given the same functions, they rest while its metrics change. */
const PanelControls = memo(function PanelControls({
  title,
  isTable,
  onToggle,
  onCsv,
  onPng,
  onTickets,
}: PanelControlsProps) {
  return (
    <>
      <IconButton
        label={isTable ? 'Show as chart' : 'Show as table'}
        keys="T"
        size="sm"
        pressed={isTable}
        icon={<TableIcon aria-hidden />}
        onClick={onToggle}
      />
      <Menu
        align="end"
        trigger={
          <IconButton
            label={`More on “${title}”`}
            size="sm"
            icon={<DotsThreeIcon aria-hidden weight="bold" />}
          />
        }
      >
        {onTickets && <MenuItem onSelect={onTickets}>Show tickets</MenuItem>}
        <MenuItem onSelect={onCsv}>Save as CSV</MenuItem>
        {onPng && <MenuItem onSelect={onPng}>Save as PNG</MenuItem>}
      </Menu>
    </>
  );
});

/** Runs `toggle` when T is pressed anywhere inside the element that takes the ref. */
function useTableKey(toggle: () => void): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  useEffect(() => {
    const element = frame.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return frame;
}
