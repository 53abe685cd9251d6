/** Of what opens or closes something within a line; the parser compares them with each other. */
const mostMarks = 500;
const mostLines = 800;
const mostCharacters = 20_000;
/** Of quotes and lists within each other. */
const deepest = 12;
/** Spaces before a line; each level of a list may ask for some. */
const widestIndent = 4 * deepest;

const marks = /[*_~[\]!<`@]|www/gi;
const containers = /^(?:[ \t]{0,80}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){1,200}/;
const indented = /^[ \t]*/;

/**
 * Whether Markdown can be read from the text in reasonable time: the parser takes quadratic time for
 * marks and lines, and a level of its stack for each level of nesting.
 */
export function isReadableMarkdown(text: string): boolean {
  if (text.length > mostCharacters) return false;
  if ((text.match(marks)?.length ?? 0) > mostMarks) return false;
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > mostLines) return false;
  return lines.every((line) => {
    const opened = containers.exec(line)?.[0] ?? '';
    const indent = indented.exec(line)?.[0].length ?? 0;
    return (
      opened.replaceAll(/[ \t\d]/g, '').length <= deepest &&
      (indent <= widestIndent || opened === '')
    );
  });
}
