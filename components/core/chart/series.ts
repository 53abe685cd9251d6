/** One line or set of bars of a chart. */
export type Series = {
  /** Names its value in the points. */
  key: string;
  label: string;
  /** The same for a column of the table. */
  short?: string;
  /** 1 to 8, the chart's colours; the same thing has the same one on every screen. */
  colour: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  shape: 'line' | 'bar' | 'area';
  /** The same thing in the period that this one is compared with: paler and dashed. */
  isComparison?: boolean;
};

/** What stands over one place of the horizontal axis. */
export type Point = {
  /** Short, for the axis: "3 May". */
  label: string;
  /** In full, for the read-out and the table: "Sun 3 May 2026". */
  name: string;
  /** Null where there is nothing to say. */
  values: Readonly<Record<string, number | null>>;
};

export const colourOf = (series: Pick<Series, 'colour'>) => `var(--chart-${series.colour})`;

/** A line in the period that it is compared with. Its values are "before" in the points. */
export const beforeOf = (series: Series, label: string): Series => ({
  ...series,
  key: 'before',
  label,
  isComparison: true,
});
