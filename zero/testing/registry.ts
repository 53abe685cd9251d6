/** The dotted names of a registry of queries or mutators. */
export function namesOf(registry: object, prefix = ''): string[] {
  return Object.entries(registry).flatMap(([key, value]) => {
    if (key === '~') return [];
    if (typeof value === 'function') return [`${prefix}${key}`];
    return namesOf(value as object, `${prefix}${key}.`);
  });
}
