import { formatLocale } from '@/lib/format/number';

/** "16 – 22 Nov 2026"; both days are `YYYY-MM-DD`. */
export function weekWord({ from, to }: { from: string; to: string }): string {
  return new Intl.DateTimeFormat(formatLocale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatRange(Date.parse(from), Date.parse(to))
    .replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
}
