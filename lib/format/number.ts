/** English words, day before month, 24-hour clock. */
export const formatLocale = 'en-GB';

const exact = new Intl.NumberFormat(formatLocale);
const units = [
  { size: 1e9, mark: 'B' },
  { size: 1e6, mark: 'M' },
  { size: 1e3, mark: 'k' },
];

/** A short count: 999, 1.2k, 40k, 1.3M. Rounds towards zero, so it never overstates. */
export function formatCount(count: number): string {
  const size = Math.abs(count);
  const unit = units.find((candidate) => size >= candidate.size);
  if (!unit) return minus(String(Math.trunc(count)));
  const scaled = size / unit.size;
  const digits = scaled < 100 ? Math.floor(scaled * 10) / 10 : Math.floor(scaled);
  return `${count < 0 ? '−' : ''}${digits}${unit.mark}`;
}

export function formatExact(count: number): string {
  return minus(exact.format(count));
}

/** A count with its noun: `formatNoun(2, 'person', 'people')` is "2 people". */
export const formatNoun = (count: number, one: string, several = `${one}s`): string =>
  `${formatExact(count)} ${count === 1 ? one : several}`;

/** "1 ticket", "40,000 tickets". */
export const formatTickets = (count: number): string => formatNoun(count, 'ticket');

/** A share of 0 to 1 in per cent with at most one decimal: 12.3%. */
export function formatPercent(share: number): string {
  return minus(`${Math.round(share * 1000) / 10}%`);
}

/** A share of 0 to 1 in per cent with two decimals, cut and not rounded, so that 100.00% means all of it. */
export const formatPercentExact = (share: number): string =>
  `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`;

function minus(text: string) {
  return text.replace(/^-/, '−');
}
