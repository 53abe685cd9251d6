const hole = /\{([^{}]*)\}/g;

/** The columns that a template names. A text without braces is itself the name of a column. */
export function templateColumns(template: string): string[] {
  const named = [...template.matchAll(hole)].map((match) => match[1] ?? '');
  return named.length > 0 ? named : [template];
}

/** Fills the first template of which every column is known; null when there is none. */
export function fillTemplate(
  templates: readonly string[],
  valueOf: (column: string) => string | null,
): string | null {
  for (const template of templates) {
    if (!templateColumns(template).every((column) => valueOf(column) !== null)) continue;
    if (!template.includes('{')) return valueOf(template);
    return template.replace(hole, (_, column: string) => valueOf(column) ?? '');
  }
  return null;
}
