import { z } from 'zod';
import { canonicalEmail } from '@/lib/email';
import { fileNameLimit } from '@/zero/platform/attachment/values';
import { authorTypes } from '@/zero/desk/message/values';
import {
  ticketChannels,
  ticketPriorities,
  ticketStatuses,
  titleLimit,
} from '@/zero/desk/ticket/values';
import { plainText } from './sources/plain-text';

/** As Postgres can keep it: no null characters, no halves of surrogate pairs. */
const stored = (text: string) => text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim();
const text = (most: number) => z.string().max(most).overwrite(stored);
const named = (most: number) => text(most).min(1);
const cut = (most: number) =>
  text(10_000).overwrite((given) =>
    [...given].length > most ? `${[...given].slice(0, most - 1).join('')}…` : given,
  );

const moment = z.iso
  .datetime({ offset: true, error: 'not a moment like 2026-05-01T09:30:00Z' })
  .transform((given) => Date.parse(given))
  .refine((at) => at >= 0 && at < Date.UTC(2200, 0, 1), 'not between 1970 and 2200');

const person = z
  .strictObject({ name: cut(120).nullish(), email: text(1_000).nullish() })
  .transform(({ name, email }) => ({
    name: name || null,
    email: canonicalEmail(email ?? '') ?? null,
  }));

const file = z.strictObject({
  /** Names the file inside its entry. */
  key: named(200),
  name: cut(fileNameLimit),
  /** Where it lies in the folder of files. */
  path: text(1_000).nullish(),
});

const entry = z
  .strictObject({
    /** Names the entry inside its ticket. */
    key: named(200),
    author: person.nullish(),
    side: z.enum(authorTypes),
    isPrivate: z.boolean().default(false),
    at: moment,
    body: z.string().max(5_000_000).default(''),
    format: z.enum(['text', 'html']).default('text'),
    files: z.array(file).max(500).default([]),
  })
  .transform(({ body, format, ...rest }) => ({
    ...rest,
    body: stored(format === 'html' ? plainText(body) : body.replaceAll('\r\n', '\n')),
  }));

/** One ticket of the interchange format, version 1; `docs/import.md` describes it. */
export const interchangeSchema = z
  .strictObject({
    version: z.literal(1),
    key: z.strictObject({
      source: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and "-"'),
      number: named(100),
    }),
    title: cut(titleLimit),
    client: named(160),
    requester: person.nullish(),
    assignee: person.nullish(),
    team: text(120).nullish(),
    type: text(120).nullish(),
    status: z.enum(ticketStatuses),
    priority: z.enum(ticketPriorities).default('medium'),
    channel: z.enum(ticketChannels).default('other'),
    openedAt: moment,
    updatedAt: moment.nullish(),
    resolvedAt: moment.nullish(),
    closedAt: moment.nullish(),
    tags: z.array(text(200)).max(500).default([]),
    /** What has no place of its own, by its name; kept as an internal note. */
    fields: z
      .record(z.string().max(500), text(20_000))
      .refine((fields) => Object.keys(fields).length <= 500, 'at most 500')
      .default({}),
    entries: z.array(entry).max(20_000).default([]),
  })
  .superRefine(({ openedAt, resolvedAt, closedAt }, context) => {
    for (const [path, end] of Object.entries({ resolvedAt, closedAt })) {
      if (end != null && end < openedAt) {
        context.addIssue({ code: 'custom', path: [path], message: 'before openedAt' });
      }
    }
  });

export type InterchangeInput = z.input<typeof interchangeSchema>;
export type InterchangeTicket = z.output<typeof interchangeSchema>;
export type InterchangeEntry = InterchangeTicket['entries'][number];
export type InterchangePerson = z.output<typeof person>;
