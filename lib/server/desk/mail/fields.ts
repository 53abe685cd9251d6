import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { line, slugField } from '@/lib/server/platform/mail/fields';

/** Where a ticket is, for emails about it. */
export const ticketFields = {
  organization: line(),
  slug: slugField,
  number: z.int().positive(),
  title: line(200),
};

/** An SLA target. */
export const slaTargetFields = {
  target: z.enum(['first_response', 'next_response', 'resolution']),
  dueAt: z.iso.datetime(),
  /** IANA name; of the organization. */
  timeZone: z.string().refine(isTimeZone),
};

/** What the target asks for. */
export const targetWords = {
  first_response: 'a first response',
  next_response: 'an answer',
  resolution: 'a solution',
};

function isTimeZone(name: string) {
  try {
    return absoluteTime(0, name) !== '';
  } catch {
    return false;
  }
}
