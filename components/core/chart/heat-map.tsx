'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { formatExact } from '@/lib/format/number';
import { weekdays } from '@/lib/format/weekdays';
import { heatTone, weekHourWord } from './heat';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -24,
  ArrowDown: 24,
};

type HeatMapProps = {
  caption: string;
  /** 168 hours, Monday's first hour first. */
  values: readonly number[];
  chosen: number | null;
  /** Narrows everything to an hour, or no longer. */
  onChoose: (hour: number) => void;
};

/** When in the week things happen, as a table of tones: arrows move in it, and a cell is a button. */
export const HeatMap = memo(function HeatMap({ caption, values, chosen, onChoose }: HeatMapProps) {
  const most = Math.max(1, ...values);
  const frame = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(chosen ?? 0);

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    const next = reached + (step ?? 0);
    if (step === undefined || next < 0 || next >= values.length) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLButtonElement>(`[data-hour="${next}"]`)?.focus();
  }

  return (
    <div ref={frame} className="overflow-x-auto">
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
                const index = row * 24 + hour;
                const value = values[index] ?? 0;
                const words = `${weekHourWord(index)}, ${formatExact(value)}`;
                return (
                  <td key={hour} className="p-0">
                    <button
                      type="button"
                      data-hour={index}
                      tabIndex={index === reached ? 0 : -1}
                      aria-pressed={index === chosen}
                      aria-label={words}
                      title={words}
                      onFocus={() => setReached(index)}
                      onKeyDown={move}
                      onClick={() => onChoose(index)}
                      className={clsx(
                        'block h-6 w-full rounded-mark hover:outline-2 hover:outline-line-strong pointer-coarse:h-8',
                        chosen !== null && chosen !== index && 'opacity-50',
                      )}
                      style={{ background: heatTone(value, most) }}
                    />
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
