import { z } from 'zod';
import { ticketChannels, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { ImportError } from '../import-error';
import type { InterchangeInput } from '../interchange';
import { isZone } from '../parse-date';
import type { JsonElement } from './json-elements';

/** One record of an export: its text for a reject, and what it holds. */
export type SourceRecord = Pick<JsonElement, 'collection'> & {
  text: string;
  value: unknown;
};

/** Reads the exports of one system as tickets of the interchange format. */
export interface SourceReader {
  /** Arrays of an API's page that hold tickets, people or names. */
  collections: readonly string[];
  /** Whether files that end in `.csv` are read as CSV. A name that stands there several times has a list. */
  readsCsv?: boolean;
  /** Where a record is one row of a ticket: the column that names the ticket. Its rows stand together. */
  rowKey?: string;
  /** Takes note of the people and names to which tickets refer; a pass over the whole file, before the tickets. */
  learn?: (record: SourceRecord) => void;
  /** The ticket; undefined for what is none, like a user. Throws `RecordProblem` where it cannot be taken. */
  read: (record: SourceRecord) => InterchangeInput | undefined;
}

/** Why a record is no ticket that can be taken. */
export class RecordProblem extends Error {
  override name = 'RecordProblem';
}

const wordsOf = <const Word extends string>(list: readonly Word[]) =>
  z.record(z.string().max(200), z.enum(list)).default({});

const translationSchema = z.strictObject({
  status: wordsOf(ticketStatuses),
  priority: wordsOf(ticketPriorities),
  channel: wordsOf(ticketChannels),
  /** For tickets that name neither a company nor a requester with an address. */
  client: z.string().trim().min(1).max(160).optional(),
  /** What other spellings of a client's name stand for. */
  clients: z.record(z.string(), z.string().trim().min(1).max(160)).default({}),
  /** IANA zone of the clock that wrote the dates, where they do not say it themselves. */
  zone: z.string().refine(isZone, 'an IANA time zone like "Europe/London" or "UTC"').optional(),
  /** How they are written, in the tokens of date-fns, where the file does not tell. */
  dates: z.string().max(60).optional(),
  /** For whom comments are of which the export does not say it. */
  comments: z.enum(['internal', 'public']).default('internal'),
});

/** What words of an export mean here, beside those that its reader knows. */
export type Translation = z.output<typeof translationSchema>;

/**
 * Reads the words from the text of a JSON file.
 * @throws ImportError with one line for each thing that is wrong
 */
export function parseTranslation(text: string): Translation {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportError('The mapping is not JSON.');
  }
  const result = translationSchema.safeParse(json);
  if (result.success) return result.data;
  throw new ImportError(`The mapping does not hold:\n${z.prettifyError(result.error)}`);
}

/** The zod schema's reading of a record, or a `RecordProblem` that names what is wrong and where. */
export function shaped<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RecordProblem(`${issue?.path.join('.') || 'the record'}: ${issue?.message}`);
}
