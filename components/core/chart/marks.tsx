import { useActiveTooltipDataPoints, usePlotArea } from 'recharts';
import { areaPath, barsPath, lineOf, linePath, placeOf } from './paths';
import { colourOf, type Point, type Series } from './series';

type MarksProps = {
  points: readonly Point[];
  series: readonly Series[];
  /** The value at the upper edge. */
  top: number;
};

/**
 * What a chart over time draws between its axes. Each series is one path: Recharts' own marks are an
 * element for each value, made anew with each change of it.
 */
export function Marks({ points, series, top }: MarksProps) {
  const area = usePlotArea();
  const pointed = useActiveTooltipDataPoints<{ index: number }>()?.[0]?.index;
  if (!area) return null;
  const plot = { ...area, top };
  const bars = series.filter(({ shape }) => shape === 'bar');
  const isBanded = bars.length > 0;
  const lines = series.filter(({ shape }) => shape !== 'bar');
  return (
    <>
      {bars.map((each, nth) => (
        <path
          key={each.key}
          // Says which series' bar was hit.
          data-key={each.key}
          d={barsPath(points, each.key, plot, nth, bars.length)}
          fill={colourOf(each)}
          fillOpacity={faintness(each)}
        />
      ))}
      {lines.map((each) => {
        const places = lineOf(points, each.key, plot, isBanded);
        return (
          <g key={each.key} pointerEvents="none">
            {each.shape === 'area' && (
              <path
                d={areaPath(places, plot.y + plot.height)}
                fill={colourOf(each)}
                fillOpacity={0.12}
              />
            )}
            <path
              d={linePath(places)}
              fill="none"
              stroke={colourOf(each)}
              strokeWidth={each.isComparison ? 1.25 : 1.75}
              strokeOpacity={faintness(each)}
              strokeDasharray={each.isComparison ? '4 3' : undefined}
            />
          </g>
        );
      })}
      {pointed !== undefined &&
        lines.map((each) => {
          const value = points[pointed]?.values[each.key];
          if (value === null || value === undefined) return null;
          const { x, y } = placeOf(value, pointed, points.length, plot, isBanded);
          return (
            <circle key={each.key} cx={x} cy={y} r={3} fill={colourOf(each)} pointerEvents="none" />
          );
        })}
    </>
  );
}

const faintness = (series: Series) => (series.isComparison ? 0.55 : 1);
