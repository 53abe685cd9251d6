import { parse } from 'node:path';
import filenamify from 'filenamify';

type AttachedFile = { id: string; name: string; ticketNumber: number };

/** Longest name, in UTF-16 units: with the id before it, no path segment passes 255 bytes. */
const longestName = 70;
const longestEnding = 16;

/** Where an attached file lies in the archive: a path that every system can unpack, and no other file has. */
export function pathOfFile({ id, name, ticketNumber }: AttachedFile): string {
  const { name: stem, ext } = parse(name.toWellFormed());
  const safe = filenamify(stem + ext.slice(0, longestEnding), {
    replacement: '_',
    maxLength: longestName,
  });
  return `files/${ticketNumber}/${id}-${safe}`;
}
