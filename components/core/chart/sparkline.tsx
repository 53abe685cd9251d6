import { memo } from 'react';

type SparklineProps = { values: readonly (number | null)[]; colour: string };

const size = { width: 96, height: 28 };

/** The shape of a figure's course, beside the figure; what it says in numbers is a chart away. */
export const Sparkline = memo(function Sparkline({ values, colour }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const most = Math.max(...known, 0);
  const least = Math.min(...known, most);
  const spread = most - least || 1;
  const points = values
    .map((value, index) =>
      value === null
        ? undefined
        : `${(index / Math.max(values.length - 1, 1)) * size.width},${size.height - 2 - ((value - least) / spread) * (size.height - 4)}`,
    )
    .filter((point) => point !== undefined);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      className="h-7 w-full"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
});
