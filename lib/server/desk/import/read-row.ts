import { canonicalEmail } from '@/lib/email';
import { bodyLimit } from '@/zero/desk/message/values';
import { titleLimit } from '@/zero/desk/ticket/values';
import { ImportError } from './import-error';
import { type Mapping, mappedColumns } from './mapping';
import { dateParser, isSameDayAtMidnight } from './parse-date';
import { addressIn } from './people';
import { clientOfAddress } from './public-domains';
import type { Reject, SourceRow } from './source-row';
import { fillTemplate } from './template';

/** Reads the cells of one record; what cannot be read comes back as a reject that names every reason. */
export type RowReader = (line: number, cells: string[]) => SourceRow | Reject;

interface Words<Word extends string> {
  column?: string | undefined;
  values: Record<string, Word | null>;
  default?: Word | undefined;
}

type DateColumn = { column: string; format?: readonly string[] | undefined };

const nameLimit = { client: 160, team: 120, type: 120, person: 120 } as const;

/**
 * A reader for files with this header.
 * @throws ImportError when a mapped column is missing or stands there twice
 */
export function rowReader(mapping: Mapping, header: string[]): RowReader {
  const indexes = columnIndexes(mapping, header);
  const parsers = new Map<readonly string[], ReturnType<typeof dateParser>>();
  const parserOf = (formats: readonly string[]) => {
    const parser = parsers.get(formats) ?? dateParser({ formats, zone: mapping.dates.zone });
    parsers.set(formats, parser);
    return parser;
  };
  const nulls = new Set(mapping.nulls);
  const { ticket } = mapping;

  return (line, cells) => {
    const reasons: string[] = [];
    const raw = (column: string) => (cells[indexes.get(column) ?? -1] ?? '').trim();
    const text = (column: string | undefined) => {
      if (column === undefined) return null;
      const value = raw(column);
      return value === '' || nulls.has(value) ? null : value;
    };
    const name = (what: keyof typeof nameLimit, column: string | undefined) => {
      const value = text(column);
      if (value && value.length > nameLimit[what]) {
        reasons.push(`${column} is longer than ${nameLimit[what]} characters`);
      }
      return value;
    };
    const date = (rule: DateColumn | undefined) => {
      const value = text(rule?.column);
      if (!rule || value === null) return null;
      const format = rule.format ?? mapping.dates.format;
      const instant = parserOf(format)(value);
      if (instant === undefined) {
        reasons.push(`${rule.column} "${value}" is not a date like ${format.join(' or ')}`);
      }
      return instant ?? null;
    };
    const client = () => {
      const { column, domainOf, values } = ticket.client;
      const named = name('client', column) ?? domainClient(text(domainOf));
      return named === null ? null : (ownEntry(values, named) ?? named);
    };
    const number = (column: string | undefined, isRight: (value: number) => boolean) => {
      const value = text(column);
      if (value === null) return null;
      if (/^-?\d{1,15}$/.test(value) && isRight(Number(value))) return Number(value);
      reasons.push(`${column} "${value}" is not a whole number`);
      return null;
    };
    const word = <Word extends string>(rule: Words<Word> | undefined): Word | null => {
      if (!rule) return null;
      const value = text(rule.column);
      const found = ownEntry(rule.values, value ?? '');
      if (value !== null && found === undefined && rule.default === undefined) {
        reasons.push(`${rule.column} "${value}" has no entry in the mapping's values`);
      }
      return found === undefined ? (rule.default ?? null) : found;
    };
    const event = () => {
      if (mapping.rows !== 'event') return null;
      const key = mapping.event.key.map(text);
      if (key.includes(null))
        reasons.push(`${mapping.event.key.join(', ')} does not name the event`);
      const at = date({ column: mapping.event.at });
      if (text(mapping.event.at) === null) reasons.push(`${mapping.event.at} is missing`);
      const sequence = number(mapping.event.sequence, Number.isFinite);
      return { key: key.join(' '), at: at ?? 0, sequence };
    };

    const ticketKey = text(ticket.key);
    if (ticketKey === null) reasons.push(`${ticket.key} is missing`);
    const description = text(ticket.description);
    if (description && description.length > bodyLimit) {
      reasons.push(`${ticket.description} is longer than ${bodyLimit} characters`);
    }
    const row: SourceRow = {
      line,
      ticketKey: ticketKey ?? '',
      event: event(),
      title: shorten(fillTemplate(ticket.title, text)),
      client: client(),
      requester: called(
        name('person', ticket.requester),
        name('person', ticket.requesterName)?.replaceAll(/[<>"]/g, ''),
      ),
      assignee: name('person', ticket.assignee),
      team: name('team', ticket.team),
      type: name('type', ticket.type),
      status: word(ticket.status),
      priority: word(ticket.priority),
      channel: word(ticket.channel),
      description,
      openedAt: date(ticket.openedAt),
      updatedAt: mapping.rows === 'ticket' ? date(mapping.ticket.updatedAt) : null,
      resolvedAt: date(ticket.resolvedAt),
      closedAt: date(ticket.closedAt),
      reopenedCount: number(ticket.reopenedCount, (value) => value >= 0 && value < 10_000),
    };
    for (const end of ['resolvedAt', 'closedAt'] as const) {
      const ended = row[end];
      if (row.openedAt === null || ended === null || ended >= row.openedAt) continue;
      // A date without a time says the day alone.
      if (isSameDayAtMidnight(ended, row.openedAt, mapping.dates.zone)) row[end] = row.openedAt;
      else reasons.push(`${ticket[end]?.column} is before ${ticket.openedAt.column}`);
    }
    if (mapping.rows === 'ticket') reasons.push(...missingFacts(row, mapping));
    return reasons.length > 0 ? { line, ticketKey, reason: reasons.join('; ') } : row;
  };
}

/** What a ticket that is told in one row must say in it. */
function missingFacts(row: SourceRow, { ticket }: Mapping): string[] {
  const missing: string[] = [];
  if (row.openedAt === null) missing.push(`${ticket.openedAt.column} is missing or not readable`);
  if (row.status === null)
    missing.push(`${ticket.status.column ?? 'the mapping'} does not say the status`);
  return missing;
}

function columnIndexes(mapping: Mapping, header: string[]) {
  const needed = mappedColumns(mapping);
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new ImportError(
      `The file lacks the columns ${missing.join(', ')}. It has: ${header.join(', ')}.`,
    );
  }
  const twice = needed.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice !== undefined) throw new ImportError(`The file has the column ${twice} twice.`);
  return new Map(needed.map((column) => [column, header.indexOf(column)]));
}

/** A person with their name before their address, where both are told. */
function called(person: string | null, name: string | undefined): string | null {
  if (person === null || !name || canonicalEmail(person) === undefined)
    return person ?? name ?? null;
  return `${name} <${person}>`;
}

function domainClient(person: string | null): string | null {
  const email = person === null ? undefined : addressIn(person);
  return email === undefined ? null : clientOfAddress(email);
}

function ownEntry<Word>(values: Record<string, Word>, key: string): Word | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function shorten(title: string | null) {
  if (title === null || [...title].length <= titleLimit) return title;
  return `${[...title].slice(0, titleLimit - 1).join('')}…`;
}
