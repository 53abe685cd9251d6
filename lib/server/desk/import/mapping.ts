import { z } from 'zod';
import { ticketChannels, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { ImportError } from './import-error';
import { formatProblem, isZone } from './parse-date';
import { templateColumns } from './template';

const column = z.string().min(1, 'the name of a column');

/** One or more, as a list. */
const listOf = (item: z.ZodString) =>
  z
    .union([item, z.array(item).min(1)])
    .transform((given) => (typeof given === 'string' ? [given] : given));

/** A column whose words are translated into those of a closed list; `null` means "not known". */
const words = <const Word extends string>(list: readonly Word[]) =>
  z
    .strictObject({
      column: column.optional(),
      values: z.record(z.string(), z.enum(list).nullable()).default({}),
      /** For words without an entry, and for an empty cell. Without it such words are rejected. */
      default: z.enum(list).optional(),
    })
    .refine((rule) => rule.column ?? rule.default, 'name a column, a default, or both');

const formats = listOf(
  z.string().superRefine((format, context) => {
    const problem = formatProblem(format);
    if (problem) context.addIssue({ code: 'custom', message: `"${format}": ${problem}` });
  }),
);

/** A column of dates, with a form of its own where it is not that of the others. */
const dated = z.union([
  column.transform((name) => ({ column: name, format: undefined })),
  z.strictObject({ column, format: formats.optional() }),
]);

const clientName = z.string().trim().min(1).max(160);

const ticketColumns = {
  key: column,
  title: listOf(z.string().min(1, 'a column or a template like "{category}: {subcategory}"')),
  client: z.union([
    column.transform((name) => ({
      column: name,
      domainOf: undefined,
      values: {},
      default: undefined,
    })),
    z
      .strictObject({
        column: column.optional(),
        /** A column with addresses, by whose domain a client is called that no column names. */
        domainOf: column.optional(),
        /** What other spellings of a client's name stand for. */
        values: z.record(z.string(), clientName).default({}),
        default: clientName.optional(),
      })
      .refine(
        (client) => client.column ?? client.domainOf ?? client.default,
        'name a column, a column with addresses, a default, or several of them',
      ),
  ]),
  requester: column.optional(),
  /** What a requester is called whom the other column names by address. */
  requesterName: column.optional(),
  assignee: column.optional(),
  team: column.optional(),
  type: column.optional(),
  status: words(ticketStatuses),
  priority: words(ticketPriorities).optional(),
  channel: words(ticketChannels).optional(),
  description: column.optional(),
  openedAt: dated,
  resolvedAt: dated.optional(),
  closedAt: dated.optional(),
  reopenedCount: column.optional(),
};

const common = {
  csv: z
    .strictObject({ delimiter: z.string().length(1, 'one character').default(',') })
    .default({ delimiter: ',' }),
  nulls: z.array(z.string()).default(['']),
  dates: z.strictObject({
    /** For columns of dates without a form of their own. */
    format: formats,
    zone: z.string().refine(isZone, 'an IANA time zone like "Europe/London" or "UTC"'),
  }),
};

const mappingSchema = z.discriminatedUnion('rows', [
  z.strictObject({
    ...common,
    rows: z.literal('ticket'),
    ticket: z.strictObject({ ...ticketColumns, updatedAt: dated.optional() }),
  }),
  z.strictObject({
    ...common,
    rows: z.literal('event'),
    ticket: z.strictObject(ticketColumns),
    event: z.strictObject({
      /** Together they name an event inside its ticket. */
      key: listOf(column),
      at: column,
      /** A number that orders events of the same moment. */
      sequence: column.optional(),
    }),
  }),
]);

/** How the columns of a CSV become tickets; `docs/import.md` describes each part. */
export type Mapping = z.output<typeof mappingSchema>;

/**
 * Reads a mapping from the text of its JSON file.
 * @throws ImportError with one line for each thing that is wrong, led by its path in the file
 */
export function parseMapping(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ImportError(
      `The mapping is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const result = mappingSchema.safeParse(json);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${pathOf(issue)}: ${issue.message}`);
  throw new ImportError(`The mapping does not hold:\n${lines.join('\n')}`);
}

/** Every column that the mapping reads, once. */
export function mappedColumns(mapping: Mapping): string[] {
  const { ticket } = mapping;
  const names = [
    ticket.key,
    ...ticket.title.flatMap(templateColumns),
    ticket.client.column,
    ticket.client.domainOf,
    ticket.requester,
    ticket.requesterName,
    ticket.assignee,
    ticket.team,
    ticket.type,
    ticket.status.column,
    ticket.priority?.column,
    ticket.channel?.column,
    ticket.description,
    ticket.openedAt.column,
    ticket.resolvedAt?.column,
    ticket.closedAt?.column,
    ticket.reopenedCount,
    ...(mapping.rows === 'event'
      ? [...mapping.event.key, mapping.event.at, mapping.event.sequence]
      : [mapping.ticket.updatedAt?.column]),
  ];
  return [...new Set(names.filter((name) => name !== undefined))];
}

function pathOf(issue: z.core.$ZodIssue) {
  return issue.path.length > 0 ? issue.path.map(String).join('.') : '(top)';
}
