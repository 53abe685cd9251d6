import { colourOf, type Point, type Series } from './series';

type ReadOutProps = {
  series: readonly Series[];
  points: readonly Point[];
  format: (value: number) => string;
  /** Given by the chart: whether a point is pointed at, and which. */
  active?: boolean;
  activeIndex?: number | string | null;
  label?: string | number;
};

/** What stands at the point under the cursor or the arrow keys. */
export function ReadOut({ series, points, format, active, activeIndex, label }: ReadOutProps) {
  const index = Number(activeIndex ?? NaN);
  const point = points[index] ?? points.find((each) => each.label === label);
  if (!active || !point) return null;
  return (
    <div role="status" className="min-w-36 floating px-3 py-2 text-12">
      <p dir="auto" className="mb-1 font-medium">
        {point.name}
      </p>
      {series.map((each) => {
        const value = point.values[each.key];
        return (
          <p key={each.key} className="flex items-center gap-2">
            <span
              aria-hidden
              className="size-2 rounded-mark"
              style={{ background: colourOf(each), opacity: each.isComparison ? 0.55 : 1 }}
            />
            <span dir="auto" className="flex-1 text-ink-muted">
              {each.label}
            </span>
            <span className="tabular-nums">
              {value === null || value === undefined ? '–' : format(value)}
            </span>
          </p>
        );
      })}
    </div>
  );
}
