import { table as zeroTable } from '@rocicorp/zero';

type Columns = Parameters<ReturnType<typeof zeroTable>['columns']>[0];

/**
 * A table that browsers replicate. In the database, it and its columns have the same names in snake
 * case; a column that is called differently there says so with `from`.
 */
export function table<const Name extends string>(name: Name) {
  const named = zeroTable(name).from(snakeCase(name));
  return {
    columns: <const Of extends Columns>(columns: Of) => {
      const inDatabase = Object.entries(columns).map(([key, column]) => [
        key,
        column.schema.serverName ? column : column.from(snakeCase(key)),
      ]);
      return named.columns(Object.fromEntries(inDatabase) as Of);
    },
  };
}

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
