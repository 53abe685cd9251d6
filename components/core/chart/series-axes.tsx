import { memo } from 'react';
import { CartesianGrid, XAxis, YAxis } from 'recharts';
import { ticksOf } from './scale';

/** Labels along the time that also fit a phone: told beforehand, none has to be measured. */
const mostLabels = 6;

const tick = { fontSize: 12, fill: 'var(--ink-faint)' };

type SeriesAxesProps = {
  /** Of points. */
  count: number;
  /** Each point has a band, for its bars. */
  isBanded: boolean;
  /** As `scaleOf` tells them. */
  top: number;
  step: number;
  format: (value: number) => string;
};

/** The axes of a chart over time. They rest while its numbers change within them. */
export const SeriesAxes = memo(function SeriesAxes({
  count,
  isBanded,
  top,
  step,
  format,
}: SeriesAxesProps) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        scale={isBanded ? 'band' : 'point'}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        interval={Math.ceil(count / mostLabels) - 1}
      />
      <YAxis
        domain={[0, top]}
        ticks={ticksOf({ top, step })}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={52}
        interval={0}
        tickFormatter={format}
      />
    </>
  );
});
