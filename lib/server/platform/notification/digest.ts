import { happened } from '@/zero/platform/notification/words';
import type { TemplateData } from '../mail/templates';
import type { Due, Recipient } from './due';

/** Tickets that one mail lists. */
const listed = 30;
/** Things that are said of one ticket. */
const saidOfEach = 4;

/** One mail of many notifications, the newest first: a line for each ticket. */
export function digestOf(recipient: Recipient, due: readonly Due[]): TemplateData<'digest'> {
  const groups = Object.values(Object.groupBy(due, ({ id, ticketId }) => ticketId ?? id)).flatMap(
    (group) => (group?.[0] ? [{ newest: group[0], group }] : []),
  );
  return {
    organization: recipient.organization,
    slug: recipient.slug,
    audience: recipient.userType,
    items: groups.slice(0, listed).map(({ newest, group }) => ({
      number: newest.number,
      title: newest.title ?? recipient.organization,
      happened: wordsOf(group),
    })),
    more: Math.max(0, groups.length - listed),
  };
}

function wordsOf(group: readonly Due[]): string[] {
  const words = new Set(group.map(({ kind, actor }) => happened(kind, actor ?? undefined)));
  return [...words].slice(0, saidOfEach);
}
