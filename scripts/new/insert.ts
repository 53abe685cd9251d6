/** A line for a list that all entities or modules share. */
export type Entry = {
  file: string;
  /** What the list begins with, such as `queries: {`; undefined for the file itself. */
  after?: string;
  line: string;
  /** What the line needs, as `import` lines. */
  imports?: readonly string[];
};

/**
 * `text` with the entry as the last of its list, or at its own end where the entry names no list.
 * @throws where the file has no such list
 */
export function insertEntry(text: string, { file, after, line, imports = [] }: Entry): string {
  if (!after) return `${text}${line}\n`;
  const begin = text.indexOf(after);
  if (begin < 0) throw new Error(`${file} has no “${after}”, so “${line}” has no place there.`);
  const end = endOfList(text, begin + after.length);
  const list = text.slice(begin + after.length, end).trimEnd();
  const comma = list && !list.endsWith(',') ? ',' : '';
  const head = text.slice(0, begin + after.length);
  return withImports(`${head}${list}${comma}\n${line}\n${text.slice(end)}`, imports);
}

/** Where the bracket is closed that was opened right before `from`. */
function endOfList(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if ('[{('.includes(text.charAt(at))) depth++;
    if (']})'.includes(text.charAt(at))) depth--;
    if (depth === 0) return at;
  }
  return text.length;
}

function withImports(text: string, imports: readonly string[]): string {
  const missing = imports.filter((line) => !isImported(text, line));
  if (missing.length === 0) return text;
  const directive = /^'use client';\n+/.exec(text)?.[0] ?? '';
  return `${directive}${missing.join('\n')}\n${text.slice(directive.length)}`;
}

/** Whether a file imports the first name of the line already, perhaps with others in one statement. */
function isImported(text: string, line: string): boolean {
  const [name] = importedNames(line);
  if (!name) throw new Error(`“${line}” imports no name.`);
  return importedNames(text).includes(name);
}

const importedNames = (text: string): string[] =>
  [...text.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace('type ', '').trim()),
  );
