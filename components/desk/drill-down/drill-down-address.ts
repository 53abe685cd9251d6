import type { DrillDown } from '@/components/desk/analytics/messages';
import { formatLocale } from '@/lib/format/number';
import { type Drillable, drillables } from '@/zero/desk/analytics/engine/question';

/** What each list is of: "12 tickets …". */
const behindWords: Record<Drillable, string> = {
  created: 'created',
  solved: 'solved',
  reopened: 'reopened',
  cameBack: 'resolved and reopened within seven days',
  oneTouch: 'resolved with one reply',
  backlog: 'open at the end',
  open: 'open now',
  firstResponse: 'with a first response',
  resolution: 'resolved and not reopened',
  nextResponse: 'with a later response',
  slaMet: 'with an SLA target met',
  slaBreached: 'with an SLA target missed',
  rated: 'rated',
  unanswered: 'without a first response',
};

/**
 * What a list is of, to stand after its count: "created on 5 Oct 2026". `now` in seconds since the
 * epoch: what ends after it has no end to tell.
 */
export function drillDownTitle({ what, span }: DrillDown, timeZone: string, now: number): string {
  const word = behindWords[what];
  if (!span) return word;
  const format = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeZone });
  const last = format.format((span.to - 1) * 1000);
  if (what === 'backlog') return `${word} of ${last}`;
  const about = what === 'open' ? `${word}, created` : word;
  if (span.from === 0) return `${about} until ${last}`;
  const first = format.format(span.from * 1000);
  if (first === last) return `${about} on ${first}`;
  return what === 'open' && span.to > now
    ? `${about} since ${first}`
    : `${about} from ${first} to ${last}`;
}

/** Reads which metric the address asks for. */
export function readDrillDown(search: string): DrillDown {
  const params = new URLSearchParams(search);
  const what = drillables.find((known) => known === params.get('what')) ?? 'created';
  const [, from, to] = /^(\d+)-(\d+)$/.exec(params.get('span') ?? '') ?? [];
  return from && to ? { what, span: { from: Number(from), to: Number(to) } } : { what };
}
