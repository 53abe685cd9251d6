'use client';

import { memo } from 'react';
import { formatExact } from '@/lib/format/number';
import { heatTone, weekdays } from './heat';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When in the week things happen: 168 hours, Monday's first hour first, as a table of tones. */
export const HeatMap = memo(function HeatMap({
  caption,
  values,
}: {
  caption: string;
  values: readonly number[];
}) {
  const most = Math.max(1, ...values);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full min-w-140 table-fixed border-separate border-spacing-px text-12">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-10">
              <span className="sr-only">Day</span>
            </th>
            {hours.map((hour) => (
              <th key={hour} scope="col" className="font-normal text-ink-faint">
                <span className={hour % 3 === 0 ? undefined : 'sr-only'}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day, row) => (
            <tr key={day}>
              <th scope="row" className="pr-2 text-left font-normal text-ink-muted">
                {day}
              </th>
              {hours.map((hour) => {
                const value = values[row * 24 + hour] ?? 0;
                return (
                  <td
                    key={hour}
                    title={`${day} ${hour}:00 – ${formatExact(value)}`}
                    className="h-6 rounded-mark"
                    style={{ background: heatTone(value, most) }}
                  >
                    <span className="sr-only">{value}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
