import { weekdays } from '@/lib/format/weekdays';

/** The CSS colour of an hour: the more, the stronger. */
export function heatTone(value: number, most: number): string {
  if (value === 0) return 'var(--sunken)';
  const share = 12 + (value / most) * 88;
  return `color-mix(in oklch, var(--chart-1) ${share}%, var(--surface))`;
}

/** "Mon 9:00" of an hour of the week, Monday's first being 0. */
export const weekHourWord = (hour: number) =>
  `${weekdays[Math.floor(hour / 24)] ?? ''} ${hour % 24}:00`;
