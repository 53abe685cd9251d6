import type { Point } from './series';

/** Where a chart draws, in pixels; `top` is the value at its upper edge, and the lower one is 0. */
export type Plot = { x: number; y: number; width: number; height: number; top: number };

const barGap = 1;
const widestBar = 18;
/** Of each point's room, the share that its bars take. */
const barShare = 0.6;

/**
 * One path of all the bars of a series. They stand side by side with those of the others: `nth` of
 * `of`. What is null or 0 has none.
 */
export function barsPath(
  points: readonly Point[],
  key: string,
  plot: Plot,
  nth: number,
  of: number,
) {
  const band = plot.width / points.length;
  const gaps = (of - 1) * barGap;
  const bar = Math.max(1, Math.min(widestBar, (band * barShare - gaps) / of));
  const before = (band - bar * of - gaps) / 2 + nth * (bar + barGap);
  const foot = round(plot.y + plot.height);
  return points
    .map(({ values }, index) => {
      const tall = round(((values[key] ?? 0) / plot.top) * plot.height);
      return (
        tall && `M${round(plot.x + index * band + before)},${foot}v${-tall}h${round(bar)}v${tall}z`
      );
    })
    .filter(Boolean)
    .join('');
}

/** The places of a series' known values, from left to right; `isBanded` as `placeOf` has it. */
export function lineOf(points: readonly Point[], key: string, plot: Plot, isBanded: boolean) {
  return points.flatMap(({ values }, index) => {
    const value = values[key];
    return value === null || value === undefined
      ? []
      : [positionOf(value, index, points.length, plot, isBanded)];
  });
}

/** Where a value stands: amid its band, next to bars, or else from the first edge to the last. */
export function positionOf(
  value: number,
  index: number,
  of: number,
  plot: Plot,
  isBanded: boolean,
) {
  const step = isBanded ? plot.width / of : plot.width / Math.max(of - 1, 1);
  const x = plot.x + (isBanded ? (index + 0.5) * step : index * step);
  return { x: round(x), y: round(plot.y + plot.height * (1 - value / plot.top)) };
}

export type PointPosition = ReturnType<typeof positionOf>;

/** A path from one place to the next. */
export const linePath = (places: readonly PointPosition[]) =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');

/** The path of what lies under a line, down to `foot`. */
export function areaPath(places: readonly PointPosition[], foot: number) {
  const [first] = places;
  const last = places.at(-1);
  return first && last ? `${linePath(places)}L${last.x},${foot}L${first.x},${foot}z` : '';
}

/** A tenth of a pixel is more than one sees. */
const round = (pixels: number) => Math.round(pixels * 10) / 10;
