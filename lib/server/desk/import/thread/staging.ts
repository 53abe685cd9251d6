import type { AuthorType } from '@/zero/desk/message/values';
import type { Transaction } from '../staging';

/** An entry of a conversation, ready to be kept. */
export interface StagedEntry {
  /** Of the ticket's row in the file. */
  line: number;
  key: string;
  isPrivate: boolean;
  side: AuthorType;
  /** As `SourceRow` names people; null where the file names nobody who could be a member. */
  author: string | null;
  /** Stands before the text where the author is no member of the ticket's side. */
  byline: string | null;
  at: string;
  body: string;
  /** Files that are taken, and those of which only the names are. */
  files: StagedFile[];
  missingFiles: string[];
}

/** A file that lies ready to be read. */
interface StagedFile {
  key: string;
  name: string;
  path: string;
}

/** Makes the tables for the conversations of a file; empty for files that have none. */
export async function createThreadStaging(sql: Transaction): Promise<void> {
  await sql`
    create temp table import_entry (
      line int not null, key text collate "C" not null, is_private boolean not null, side text not null,
      author text, byline text, at timestamptz not null, body text not null, files jsonb not null,
      missing_files jsonb not null, author_id uuid, author_type text, primary key (line, key)
    ) on commit drop`;
  await sql`
    create temp table import_tag (line int not null, name text not null, primary key (line, name))
    on commit drop`;
  await sql`
    create temp table import_known_name (email text collate "C" primary key, name text not null)
    on commit drop`;
}

/** Adds entries, tags, and what people with an address are called. */
export async function stageThreads(
  sql: Transaction,
  entries: readonly StagedEntry[],
  tags: readonly { line: number; name: string }[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = entries.map(({ isPrivate, missingFiles, ...entry }) => ({
    ...entry,
    is_private: isPrivate,
    missing_files: missingFiles,
  }));
  await sql`
    insert into import_entry
      (line, key, is_private, side, author, byline, at, body, files, missing_files, author_type)
    select r.*, r.side
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(line int, key text,
      is_private boolean, side text, author text, byline text, at timestamptz, body text, files jsonb,
      missing_files jsonb)
    on conflict do nothing`;
  await sql`
    insert into import_tag
    select * from jsonb_to_recordset(${JSON.stringify(tags)}::text::jsonb) as r(line int, name text)
    on conflict do nothing`;
  const known = [...names].map(([email, name]) => ({ email, name }));
  await sql`
    insert into import_known_name
    select * from jsonb_to_recordset(${JSON.stringify(known)}::text::jsonb) as r(email text, name text)
    on conflict do nothing`;
}
