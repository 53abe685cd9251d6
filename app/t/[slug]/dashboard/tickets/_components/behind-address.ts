import type { Behind } from '@/components/analytics/messages';
import { type Drillable, drillables } from '@/zero/analytics/engine/question';

/** What each list is of, to stand after its count: "12 tickets …". */
export const behindWords: Record<Drillable, string> = {
  created: 'created',
  solved: 'solved',
  reopened: 'reopened',
  cameBack: 'solved and reopened within seven days',
  oneTouch: 'solved with one answer',
  backlog: 'not solved at the end',
  open: 'open now',
  firstResponse: 'with a first response',
  resolution: 'with a solution that stands',
  nextResponse: 'with a later response',
  slaMet: 'with a promise kept',
  slaBreached: 'with a promise missed',
  rated: 'rated',
  unanswered: 'that wait for a first word',
};

/** Reads which figure the address asks for. */
export function readBehind(search: string): Behind {
  const params = new URLSearchParams(search);
  const what = drillables.find((known) => known === params.get('what')) ?? 'created';
  const [, from, to] = /^(\d+)-(\d+)$/.exec(params.get('span') ?? '') ?? [];
  return from && to ? { what, span: { from: Number(from), to: Number(to) } } : { what };
}
