import { clsx } from 'clsx';
import { colourOf, type Series } from './series';

/** Which colour is what; nothing for a single series, whose name is the chart's. */
export function Legend({ series }: { series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-muted">
      {series.map((each) => (
        <li key={each.key} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={clsx(
              'w-3',
              each.isComparison ? 'border-t-2 border-dashed opacity-60' : 'h-2 rounded-mark',
            )}
            style={
              each.isComparison ? { borderColor: colourOf(each) } : { background: colourOf(each) }
            }
          />
          <bdi>{each.label}</bdi>
        </li>
      ))}
    </ul>
  );
}
