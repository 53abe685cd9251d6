import { ImportError } from '../import-error';

/** One object of a JSON file, and the collection of the page that it stood in. */
export interface JsonElement {
  collection: string | null;
  /** Where it begins. */
  line: number;
  text: string;
}

const longestElement = 64_000_000;
const backslash = 0x5c;

/**
 * Reads the objects of a JSON file one by one, so that a file of any size needs the memory of its
 * largest object: those of an array, of lines of JSON (NDJSON), or of the named collections of pages,
 * as an API answers them (`{ "tickets": […], "users": […] }`).
 * @throws ImportError where the file is not UTF-8, breaks off, or holds an unclosed string
 */
export async function* readElements(
  chunks: AsyncIterable<Uint8Array>,
  collections: readonly string[],
): AsyncGenerator<JsonElement[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scanner = new Scanner(new Set(collections));
  for await (const chunk of chunks)
    yield scanner.read(decode(() => decoder.decode(chunk, { stream: true })));
  yield scanner.read(decode(() => decoder.decode()));
  scanner.end();
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new ImportError('The file is not UTF-8 text.');
  }
}

class Scanner {
  readonly #collections: ReadonlySet<string>;
  #depth = 0;
  #line = 1;
  #isInString = false;
  #isEscaped = false;
  /** Of the object at the root, the key that was read last. */
  #key = '';
  #isRootArray = false;
  /** The collection whose elements follow. */
  #collection: string | null = null;
  #capture: { depth: number; line: number; collection: string | null; parts: string[] } | undefined;
  #captured = 0;

  constructor(collections: ReadonlySet<string>) {
    this.#collections = collections;
  }

  read(text: string): JsonElement[] {
    const elements: JsonElement[] = [];
    let start = 0;
    let keyStart = 0;
    let keyPart = this.#isInString ? this.#key : '';
    const keep = (end: number) => {
      if (!this.#capture) return;
      this.#capture.parts.push(text.slice(start, end));
      this.#captured += end - start;
      if (this.#captured > longestElement) {
        throw new ImportError(`The object on line ${this.#capture.line} is too large.`);
      }
    };
    const begin = (at: number, collection: string | null) => {
      this.#capture = { depth: this.#depth, line: this.#line, collection, parts: [] };
      this.#captured = 0;
      start = at;
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x0a) {
        if (this.#isInString) throw new ImportError(`Line ${this.#line}: a string is not closed.`);
        this.#line += 1;
      } else if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === backslash) this.#isEscaped = true;
        else if (code === 0x22) {
          this.#isInString = false;
          if (this.#depth === 1) this.#key = keyPart + text.slice(keyStart, at);
        }
      } else if (code === 0x22) {
        this.#isInString = true;
        keyStart = at + 1;
        keyPart = '';
      } else if (code === 0x7b || code === 0x5b) {
        const isObject = code === 0x7b;
        if (this.#depth === 0) {
          this.#isRootArray = !isObject;
          if (isObject) begin(at, null);
        } else if (this.#depth === 1 && this.#isRootArray) {
          begin(at, null);
        } else if (this.#depth === 1 && this.#collections.has(this.#key)) {
          // The object at the root is a page, and no element itself.
          this.#capture = undefined;
          if (isObject) begin(at, this.#key);
          else this.#collection = this.#key;
        } else if (this.#depth === 2 && this.#collection !== null && !this.#capture) {
          begin(at, this.#collection);
        }
        this.#depth += 1;
      } else if (code === 0x7d || code === 0x5d) {
        this.#depth -= 1;
        if (this.#depth < 0) throw new ImportError(`Line ${this.#line}: this is not JSON.`);
        if (this.#capture?.depth === this.#depth) {
          keep(at + 1);
          const { parts, line, collection } = this.#capture;
          elements.push({ text: parts.join(''), line, collection });
          this.#capture = undefined;
        }
        if (this.#depth <= 1) this.#collection = null;
      }
    }
    keep(text.length);
    if (this.#isInString && this.#depth === 1) this.#key = keyPart + text.slice(keyStart);
    return elements;
  }

  end() {
    if (this.#depth === 0 && !this.#isInString) return;
    throw new ImportError(
      `The file breaks off in the middle of an object${this.#capture ? ` that begins on line ${this.#capture.line}` : ''}: get it again.`,
    );
  }
}
