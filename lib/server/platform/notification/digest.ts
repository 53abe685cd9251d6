import { happened } from '@/zero/platform/notification/words';
import type { TemplateData } from '@/lib/server/mail-templates';
import type { Due, Recipient } from './due';

/** Subjects that one email lists. */
const listed = 30;
/** Things that are said of one of them. */
const saidOfEach = 4;

/** One mail of many notifications, the newest first: a line for each subject. */
export function digestOf(recipient: Recipient, due: readonly Due[]): TemplateData<'digest'> {
  const groups = Object.values(
    Object.groupBy(due, ({ subjectType, subjectId }) => `${subjectType} ${subjectId}`),
  ).flatMap((group) => (group?.[0] ? [{ newest: group[0], group }] : []));
  return {
    organization: recipient.organization,
    slug: recipient.slug,
    audience: recipient.userType,
    items: groups.slice(0, listed).map(({ newest, group }) => ({
      number: newest.number,
      title: newest.title ?? recipient.organization,
      path: newest.path,
      happened: wordsOf(group),
    })),
    more: Math.max(0, groups.length - listed),
  };
}

function wordsOf(group: readonly Due[]): string[] {
  const words = new Set(group.map(({ kind, actor }) => happened(kind, actor ?? undefined)));
  return [...words].slice(0, saidOfEach);
}
