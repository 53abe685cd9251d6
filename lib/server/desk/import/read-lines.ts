import { ImportError } from './import-error';

export type Line = {
  /** Counted from 1. */
  number: number;
  text: string;
  /** It holds bytes that are not of the file's encoding; they read as U+FFFD. */
  isBroken: boolean;
};

/** How a file's letters are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const longestLine = 1_000_000;
/** By so much of a file its line end and encoding are told. */
const headBytes = 65_536;
const [LF, CR] = [0x0a, 0x0d];

/**
 * Reads the lines of a text file in UTF-8, UTF-16 or, where what is not ASCII is no UTF-8,
 * Windows-1252; with LF, CR LF or, as on old Macs, CR at their ends.
 * @param onEncoding is told the encoding before the first line that shows it
 * @throws ImportError for a line longer than a million characters
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onEncoding: (encoding: Encoding) => void = () => {},
): AsyncGenerator<Line> {
  const pieces = withHead(chunks);
  const first = await pieces.next();
  if (first.done) return;
  const { encoding, start } = unicodeIn(first.value);
  const head = first.value.subarray(start);
  const rest = prepend(head, pieces);
  const lines =
    encoding === 'utf-16le' || encoding === 'utf-16be'
      ? utf16Lines(rest, encoding)
      : byteLines(rest, lineEndOf(head), encoding, onEncoding);
  if (encoding) onEncoding(encoding);
  let number = 0;
  for await (const { text, isBroken } of lines) {
    number += 1;
    yield { number, text: text.endsWith('\r') ? text.slice(0, -1) : text, isBroken };
  }
}

type Piece = Omit<Line, 'number'>;

async function* utf16Lines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    assertLength(rest.length);
    for (const text of parts) yield { text, isBroken: false };
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, isBroken: false };
}

async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  end: number,
  known: Encoding | undefined,
  onEncoding: (encoding: Encoding) => void,
): AsyncGenerator<Piece> {
  let encoding = known;
  let rest = new Uint8Array();
  const decode = (block: Uint8Array): Piece[] => {
    if (encoding === undefined && block.some((byte) => byte > 0x7f)) {
      encoding = isMostlyUtf8(block) ? 'utf-8' : 'windows-1252';
      onEncoding(encoding);
    }
    return linesOf(block, end, encoding ?? 'utf-8');
  };
  for await (const chunk of chunks) {
    const bytes = concat(rest, chunk);
    const cut = bytes.lastIndexOf(end);
    rest = bytes.slice(cut + 1);
    assertLength(rest.length);
    if (cut >= 0) yield* decode(bytes.subarray(0, cut));
  }
  if (rest.length > 0) yield* decode(rest);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** The lines of a block that ends where a line does. Line by line only where it holds wrong bytes. */
function linesOf(block: Uint8Array, end: number, encoding: Encoding): Piece[] {
  const mark = String.fromCharCode(end);
  const split = (text: string) => text.split(mark).map((line) => ({ text: line, isBroken: false }));
  if (encoding === 'windows-1252') return split(windows1252.decode(block));
  const whole = decoded(block);
  if (whole !== undefined) return split(whole);
  const lines: Piece[] = [];
  for (let from = 0; from <= block.length;) {
    const found = block.indexOf(end, from);
    const line = block.subarray(from, found < 0 ? block.length : found);
    const text = decoded(line);
    lines.push({ text: text ?? lenientUtf8.decode(line), isBroken: text === undefined });
    if (found < 0) break;
    from = found + 1;
  }
  return lines;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether more of what is not ASCII is UTF-8 than not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let balance = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const isWhole = byte >= 0xc2 && decoded(bytes.subarray(at, at + length)) !== undefined;
    balance += isWhole ? 1 : -1;
    if (isWhole) at += length - 1;
  }
  return balance > 0;
}

/** What a byte order mark says, or, without one, the zero bytes of UTF-16. */
function unicodeIn(head: Uint8Array): { encoding: Encoding | undefined; start: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', start: 2 };
  const zeros = [0, 0];
  for (const [at, byte] of head.subarray(0, 1_000).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const isMany = (count: number) => count > Math.min(head.length, 1_000) / 4;
  if (isMany(odd) && even === 0) return { encoding: 'utf-16le', start: 0 };
  if (isMany(even) && odd === 0) return { encoding: 'utf-16be', start: 0 };
  return { encoding: undefined, start: 0 };
}

const lineEndOf = (head: Uint8Array) => (!head.includes(LF) && head.includes(CR) ? CR : LF);

/** The beginning of a file, and all of it. */
export async function headOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const pieces = withHead(chunks);
  const first = await pieces.next();
  const head = first.done ? new Uint8Array() : first.value;
  return { head, whole: prepend(head, pieces) };
}

/** The same chunks with a first one long enough to be told by. */
async function* withHead(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = concat(head, chunk);
    if (head.length < headBytes) continue;
    yield head;
    head = undefined;
  }
  if (head && head.length > 0) yield head;
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function assertLength(length: number) {
  if (length > longestLine) throw new ImportError('A line is longer than a million characters.');
}
