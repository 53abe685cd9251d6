import { z } from 'zod';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import type { InterchangeInput } from '../interchange';
import { isCsvIssue, jiraCsvReader } from './jira-csv';
import { documentText } from './jira-document';
import { jiraPriorities, jiraStatuses } from './jira-words';
import {
  clientOf,
  type Entry,
  fieldsOf,
  idSchema,
  timeOf,
  timeOrNull,
  type Person,
  textSchema,
  translate,
} from './shared';
import { shaped, type SourceReader, type Translation } from './source';

/** Jira's own three kinds of status, for names that a project gave itself. */
const categories: Record<string, TicketStatus> = {
  new: 'new',
  indeterminate: 'open',
  done: 'resolved',
};
const userSchema = z.object({
  accountId: textSchema,
  accountType: textSchema,
  key: textSchema,
  displayName: textSchema,
  emailAddress: textSchema,
});
const namedSchema = z.object({ name: z.string() });
const bodySchema = z.union([z.string(), z.looseObject({ type: z.string() })]).nullish();
const filesSchema = z.array(z.object({ id: idSchema, filename: z.string() })).nullish();

const commentSchema = z.object({
  id: idSchema,
  author: userSchema.nullish(),
  body: bodySchema,
  created: z.string(),
  jsdPublic: z.boolean().nullish(),
});

const issueSchema = z.object({
  key: z.string(),
  fields: z.looseObject({
    summary: textSchema,
    description: bodySchema,
    status: z.object({
      name: z.string(),
      statusCategory: z.object({ key: textSchema }).nullish(),
    }),
    priority: namedSchema.nullish(),
    issuetype: namedSchema.nullish(),
    reporter: userSchema.nullish(),
    creator: userSchema.nullish(),
    assignee: userSchema.nullish(),
    created: z.string(),
    updated: textSchema,
    resolutiondate: textSchema,
    labels: z.array(z.string()).nullish(),
    components: z.array(namedSchema).nullish(),
    attachment: filesSchema,
    comment: z.object({ comments: z.array(commentSchema).default([]) }).nullish(),
  }),
});

const organizationsSchema = z
  .array(
    z.object({
      name: z.string(),
      _links: z.object({ self: z.string().regex(/\/servicedeskapi\/organization\//) }),
    }),
  )
  .min(1);

/**
 * Jira and Jira Service Management: what the search of its REST API (version 2 or 3) answers with
 * `fields=*all`, or its CSV. A comment is for the client only where Jira or the mapping says so.
 */
export function jiraReader(translation: Translation): SourceReader {
  const names = new Map<string, string>();
  const csv = jiraCsvReader(translation);
  return {
    collections: ['issues', 'names'],
    readsCsv: true,
    learn: ({ collection, value }) => {
      if (isCsvIssue(value)) csv.learn(value);
      if (collection !== 'names') return;
      const given = z.record(z.string(), z.string()).safeParse(value).data ?? {};
      for (const [id, name] of Object.entries(given)) names.set(id, name);
    },
    read: ({ collection, value }): InterchangeInput | undefined => {
      if (collection === 'names') return undefined;
      if (isCsvIssue(value)) return csv.read(value);
      const { key, fields } = shaped(issueSchema, value);
      const reporter = fields.reporter ?? fields.creator;
      const requester = personOf(reporter);
      const openedAt = timeOf(fields.created);
      const { name, statusCategory } = fields.status;
      const byCategory = categories[statusCategory?.key ?? ''];
      const status = translate(
        'status',
        name,
        byCategory ? { [name.toLowerCase()]: byCategory, ...jiraStatuses } : jiraStatuses,
        translation.status,
      );
      const custom = Object.entries(fields).filter(([id]) => id.startsWith('customfield_'));
      const company = custom
        .map(([, field]) => organizationsSchema.safeParse(field).data?.[0]?.name)
        .find(Boolean);

      const entryOf = ({
        id,
        author,
        body,
        created,
        jsdPublic,
      }: z.output<typeof commentSchema>): Entry => ({
        key: id,
        author: personOf(author),
        side: isSame(author, reporter) || author?.accountType === 'customer' ? 'client' : 'agent',
        isPrivate: !(jsdPublic ?? translation.comments === 'public'),
        at: timeOf(created),
        body: textOf(body),
      });

      return {
        version: 1,
        key: { source: 'jira', number: key },
        title: fields.summary ?? '',
        client: clientOf(company, requester, translation),
        requester,
        assignee: personOf(fields.assignee),
        team: fields.components?.[0]?.name ?? null,
        type: fields.issuetype?.name ?? null,
        status,
        priority: fields.priority
          ? translate('priority', fields.priority.name, jiraPriorities, translation.priority)
          : 'medium',
        openedAt,
        updatedAt: timeOrNull(fields.updated),
        resolvedAt: timeOrNull(fields.resolutiondate),
        tags: fields.labels ?? [],
        fields: fieldsOf(custom.map(([id, field]) => [names.get(id) ?? id, field])),
        entries: [
          {
            key: 'description',
            author: requester,
            side: 'client',
            at: openedAt,
            body: textOf(fields.description),
            files: (fields.attachment ?? []).map(({ id, filename }) => ({
              key: id,
              name: filename,
            })),
          },
          ...(fields.comment?.comments ?? []).map(entryOf),
        ],
      };
    },
  };
}

type User = z.output<typeof userSchema> | null | undefined;

const personOf = (user: User): Person | null =>
  user ? { name: user.displayName ?? null, email: user.emailAddress ?? null } : null;

function isSame(one: User, other: User): boolean {
  const id = (user: User) => user?.accountId ?? user?.key ?? user?.emailAddress ?? undefined;
  return id(one) !== undefined && id(one) === id(other);
}

const textOf = (body: z.output<typeof bodySchema>) =>
  typeof body === 'string' ? body : documentText(body);
