import { type ReferenceType, references } from '@/zero/references';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The types that hold up what is linked with them, in some of their statuses. */
export const holdingTypes: readonly string[] = references
  .filter(({ holdsWhile }) => holdsWhile.length > 0)
  .map(({ type }) => type);

/** SQL: whether the row `alias` of this type is linked with something that holds it up. */
export const isHeldSql = (type: ReferenceType, alias: string): string =>
  references
    .flatMap(({ type: holding, tableName, holdsWhile }) => {
      if (!tableName || holdsWhile.length === 0) return [];
      const linked = (own: string, other: string) =>
        `select from subject_link l join ${tableName} h
           on h.organization_id = l.organization_id and h.id = l.${other}_id
         where l.organization_id = ${alias}.organization_id
           and l.${own}_id = ${alias}.id and l.${own}_type = '${type}'
           and l.${other}_type = '${holding}' and h.status in (${quoted(holdsWhile)})`;
      return [`exists (${linked('from', 'to')})`, `exists (${linked('to', 'from')})`];
    })
    .join(' or ') || 'false';
