type ZeroTable = {
  name: string;
  serverName?: string;
  columns: Record<string, { type: string; serverName?: string }>;
};

/** What browsers replicate, as Postgres names it: columns by table. */
export function syncedColumns(tables: Record<string, ZeroTable>): Map<string, string[]> {
  return new Map(
    Object.values(tables).map((table) => [
      table.serverName ?? table.name,
      Object.entries(table.columns).map(([name, column]) => column.serverName ?? name),
    ]),
  );
}
