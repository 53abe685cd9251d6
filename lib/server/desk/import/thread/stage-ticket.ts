import { attachmentsPerMessage } from '@/zero/platform/attachment/values';
import { bodyLimit } from '@/zero/desk/message/values';
import { tagNameLimit } from '@/zero/platform/tag/fields';
import type { InterchangeEntry, InterchangePerson, InterchangeTicket } from '../interchange';
import { domainOf, isPublicDomain } from '../public-domains';
import type { SourceRow } from '../source-row';
import type { FileFinder } from './find-file';
import type { StagedEntry } from './staging';

/** What one ticket of the interchange format puts into the staging tables. */
export interface StagedThread {
  row: SourceRow;
  entries: StagedEntry[];
  tags: { line: number; name: string }[];
  /** What people with an address are called. */
  names: Map<string, string>;
}

// Leaves room for a line that names the author, and for the names of files.
const longestPart = bodyLimit - 6_000;

/** Turns a ticket into the row, entries and tags that the import compares with what is here. */
export async function stageTicket(
  ticket: InterchangeTicket,
  line: number,
  findFile: FileFinder,
): Promise<StagedThread> {
  const { key, requester, assignee } = ticket;
  const names = new Map<string, string>();
  const person = (given: InterchangePerson | null | undefined) => {
    if (given?.email && given.name) names.set(given.email, given.name);
    return given?.email ?? given?.name ?? null;
  };
  const row: SourceRow = {
    line,
    ticketKey: `${key.source}:${key.number}`,
    event: null,
    title: ticket.title || `${key.source} ${key.number}`,
    client: ticket.client,
    requester: person(requester),
    assignee: person(assignee),
    team: ticket.team || null,
    type: ticket.type || null,
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel,
    description: null,
    openedAt: ticket.openedAt,
    updatedAt: ticket.updatedAt ?? null,
    resolvedAt: ticket.resolvedAt ?? null,
    closedAt: ticket.closedAt ?? null,
    reopenedCount: null,
  };
  const entries = [fieldsNote(ticket, line)];
  for (const entry of ticket.entries) {
    const canBeMember = entry.side === 'agent' || isOfClient(entry.author, requester);
    const author = entry.side === 'system' ? null : person(entry.author);
    entries.push(
      ...(await stageEntry(entry, line, { author: canBeMember ? author : null, findFile, key })),
    );
  }
  const tags = ticket.tags.filter(Boolean).map((name) => ({
    line,
    name: [...name].slice(0, tagNameLimit).join('').trim(),
  }));
  return { row, entries, tags, names };
}

/**
 * Whether an author is taken for a colleague of the requester: without an address, or with one at the
 * same company's. Someone who was only copied in must not become a person of this client.
 */
function isOfClient(
  author: InterchangePerson | null | undefined,
  requester: InterchangePerson | null | undefined,
): boolean {
  if (!author?.email || author.email === requester?.email) return true;
  const domain = domainOf(author.email);
  return domain === domainOf(requester?.email ?? '') && !isPublicDomain(domain);
}

interface Context {
  author: string | null;
  findFile: FileFinder;
  key: InterchangeTicket['key'];
}

async function stageEntry(
  entry: InterchangeEntry,
  line: number,
  { author, findFile, key }: Context,
): Promise<StagedEntry[]> {
  const files: StagedEntry['files'] = [];
  const missingFiles: string[] = [];
  for (const file of entry.files) {
    const path =
      files.length < attachmentsPerMessage ? await findFile(key.number, file) : undefined;
    if (path === undefined) missingFiles.push(file.name);
    else files.push({ key: file.key, name: file.name, path });
  }
  const body = entry.body || files.map(({ name }) => name).join(', ');
  if (body === '' && missingFiles.length === 0) return [];
  const [first = '', ...rest] = parts(body);
  const staged: StagedEntry = {
    line,
    key: entry.key,
    isPrivate: entry.isPrivate,
    side: entry.side,
    author,
    byline: byline(entry.author),
    at: new Date(entry.at).toISOString(),
    body: first,
    files,
    missingFiles,
  };
  return [
    staged,
    ...rest.map((part, index) => ({
      ...staged,
      key: `${entry.key} ${index + 2}`,
      at: new Date(entry.at + index + 1).toISOString(),
      body: part,
      files: [],
      missingFiles: [],
    })),
  ];
}

function byline(author: InterchangePerson | null | undefined) {
  const words = [author?.name, author?.email && `<${author.email}>`].filter(Boolean).join(' ');
  return words === '' ? null : `${words}:\n\n`;
}

/** A text that is longer than a message may be, as several: cut at the end of a line where there is one. */
function parts(body: string): string[] {
  const cut: string[] = [];
  let rest = body;
  while (rest.length > longestPart) {
    const lineEnd = rest.lastIndexOf('\n', longestPart);
    const end = lineEnd > longestPart / 2 ? lineEnd : longestPart;
    const isInPair = /[\ud800-\udbff]/.test(rest[end - 1] ?? '');
    cut.push(rest.slice(0, isInPair ? end - 1 : end));
    rest = rest.slice(isInPair ? end - 1 : end);
  }
  return [...cut, rest];
}

/** What has no column here, as the ticket's first internal note. */
function fieldsNote({ key, fields, openedAt }: InterchangeTicket, line: number): StagedEntry {
  const known = Object.entries(fields).filter(([, value]) => value !== '');
  const text = [
    `Imported from ${key.source}, where it was ${key.number}.`,
    ...(known.length > 0 ? ['', ...known.map(([name, value]) => `${name}: ${value}`)] : []),
  ].join('\n');
  return {
    line,
    key: 'fields',
    isPrivate: true,
    side: 'system',
    author: null,
    byline: null,
    at: new Date(openedAt).toISOString(),
    body: [...text].slice(0, longestPart).join('').replaceAll('\0', ''),
    files: [],
    missingFiles: [],
  };
}
