import type { DateNumbers } from '@/zero/import/draft';

const numbers = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d)/;

/** Sees the dates of a column and tells whether the day or the month stands first in 03/04/2026. */
export class DateOrder {
  #dayFirst = 0;
  #monthFirst = 0;
  #either: string | undefined;

  see(text: string): void {
    const [, one = '', two = ''] = numbers.exec(text) ?? [];
    if (one === '') return;
    if (Number(one) > 12) this.#dayFirst += 1;
    else if (Number(two) > 12) this.#monthFirst += 1;
    else if (one !== two) this.#either ??= text;
  }

  /** Undefined for a column without such dates, or whose every date reads the same either way. */
  answer(): DateNumbers | undefined {
    const [day, month, either] = [this.#dayFirst, this.#monthFirst, this.#either];
    if (day === 0 && month === 0 && either === undefined) return undefined;
    if (day > 0 && month > 0) return { first: 'both', example: either ?? null };
    if (day > 0) return { first: 'day', example: either ?? null };
    return { first: month > 0 ? 'month' : 'unknown', example: either ?? null };
  }
}
