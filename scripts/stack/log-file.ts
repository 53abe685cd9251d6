import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const largestBytes = 10 * 1024 * 1024;
const keptOld = 3;
const quietMs = 60_000;
const mostKnown = 500;
const longestLine = 16 * 1024;

/** The first line of a repeated error. */
type Repeated = { firstAt: number; more: number; sample: string };

/**
 * The log of one process: rotated by size (`.1` is the newest old file), and with errors that
 * repeat within a minute reduced to one line and a count.
 */
export class LogFile {
  #handle: number;
  #size: number;
  #rest = '';
  #decoder = new StringDecoder('utf8');
  #known = new Map<string, Repeated>();
  #isHidden = false;

  constructor(
    readonly file: string,
    private readonly now: () => number = Date.now,
    private readonly limit = largestBytes,
  ) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    this.#handle = openSync(file, 'a', 0o600);
    this.#size = statSync(file).size;
    if (this.#size > this.limit) this.#rotate();
  }

  write(chunk: Buffer) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    if (this.#rest.length <= longestLine) return;
    this.#take(this.#rest);
    this.#rest = '';
  }

  close() {
    if (this.#rest) this.#take(this.#rest);
    this.#rest = '';
    for (const [event, repeated] of this.#known) this.#forget(event, repeated);
    closeSync(this.#handle);
  }

  #take(line: string) {
    // Lines of a stack trace or a printed object belong to the line before.
    if (/^[\s})\]]/.test(line)) {
      if (!this.#isHidden) this.#put(line);
      return;
    }
    this.#expire();
    const event = eventOf(line);
    const known = event === undefined ? undefined : this.#known.get(event);
    this.#isHidden = known !== undefined;
    if (known) {
      known.more += 1;
      return;
    }
    if (event !== undefined) {
      this.#known.set(event, { firstAt: this.now(), more: 0, sample: line.slice(0, 300) });
    }
    this.#put(line);
  }

  #expire() {
    const before = this.now() - quietMs;
    for (const [event, repeated] of this.#known) {
      if (repeated.firstAt > before && this.#known.size <= mostKnown) return;
      this.#forget(event, repeated);
    }
  }

  #forget(event: string, { more, sample }: Repeated) {
    this.#known.delete(event);
    if (more > 0) this.#put(`(${more} more within a minute) ${sample}`);
  }

  #put(line: string) {
    const text = `${line.slice(0, longestLine)}\n`;
    this.#size += writeSync(this.#handle, text);
    if (this.#size > this.limit) this.#rotate();
  }

  #rotate() {
    closeSync(this.#handle);
    rmSync(`${this.file}.${keptOld}`, { force: true });
    for (let age = keptOld - 1; age >= 0; age -= 1) {
      const from = age === 0 ? this.file : `${this.file}.${age}`;
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${this.file}.${age + 1}`);
    }
    this.#handle = openSync(this.file, 'a', 0o600);
    this.#size = 0;
  }
}

/** A line without its times and ids; undefined when it is not a warning or an error. */
function eventOf(line: string): string | undefined {
  if (!/error|warn|fail|⨯|refused|closed|lost|reset|timed? ?out|terminat/i.test(line)) {
    return undefined;
  }
  return line
    .replaceAll(/"(at|time|requestId|userId|organizationId)":("[^"]*"|\d+)/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '#')
    .replaceAll(/\b(?=\w*\d)\w{6,}\b|\d+/g, '#')
    .slice(0, 2_000);
}
