import { makeTable, type Table, tableFromIPC, tableToIPC } from 'apache-arrow';

/** The typed array of each column type. */
const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;

type ColumnType = keyof typeof arrays;
export type Layout = Record<string, Record<string, ColumnType>>;
type ArrayOf = { u8: Uint8Array; u16: Uint16Array; u32: Uint32Array; i32: Int32Array };

/** The columns of a file's tables, as typed arrays. */
export type ColumnsOf<File extends Layout> = {
  [Name in keyof File]: { [Column in keyof File[Name]]: ArrayOf[File[Name][Column]] };
};
/** The same while it is written. */
export type NumbersOf<File extends Layout> = {
  [Name in keyof File]: { [Column in keyof File[Name]]: number[] };
};

/** Empty columns to write into. */
export function blank<File extends Layout>(layout: File): NumbersOf<File> {
  return mapTables(layout, () => []) as NumbersOf<File>;
}

/**
 * Writes the tables one after the other as Arrow IPC streams, each after its length in four bytes;
 * `header` goes into the metadata of the first.
 */
export function toFile<File extends Layout>(
  layout: File,
  numbers: NumbersOf<File>,
  header: Record<string, string> = {},
): Uint8Array {
  const streams = Object.entries(layout).map(([name, columns], index) => {
    const table = makeTable(
      Object.fromEntries(
        Object.entries(columns).map(([column, type]) => [
          column,
          arrays[type].from(numbers[name]?.[column] ?? []),
        ]),
      ),
    );
    if (index === 0) {
      for (const [key, value] of Object.entries(header)) table.schema.metadata.set(key, value);
    }
    return tableToIPC(table, 'stream');
  });
  const file = new Uint8Array(streams.reduce((sum, { length }) => sum + 4 + length, 0));
  let offset = 0;
  for (const stream of streams) {
    new DataView(file.buffer).setUint32(offset, stream.length, true);
    file.set(stream, offset + 4);
    offset += 4 + stream.length;
  }
  return file;
}

/** Reads what `toFile` wrote. Throws where a table or a column is missing. */
export function fromFile<File extends Layout>(
  layout: File,
  file: Uint8Array,
): { columns: ColumnsOf<File>; header: ReadonlyMap<string, string> } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let offset = 0;
  const read = Object.keys(layout).map((name): [string, Table] => {
    const length = view.getUint32(offset, true);
    const table = tableFromIPC(file.subarray(offset + 4, offset + 4 + length));
    offset += 4 + length;
    return [name, table];
  });
  const byName = new Map(read);
  const columns = mapTables(layout, (table, column, type): ArrayOf[ColumnType] => {
    const vector = byName.get(table)?.getChild(column);
    if (!vector) throw new Error(`A segment has no column ${table}.${column}`);
    // An empty vector has no type left to tell.
    return vector.length === 0 ? new arrays[type](0) : (vector.toArray() as ArrayOf[ColumnType]);
  });
  return {
    columns: columns as ColumnsOf<File>,
    header: read[0]?.[1].schema.metadata ?? new Map<string, string>(),
  };
}

function mapTables<Value>(
  layout: Layout,
  make: (table: string, column: string, type: ColumnType) => Value,
): Record<string, Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(layout).map(([name, columns]) => [
      name,
      Object.fromEntries(
        Object.entries(columns).map(([column, type]) => [column, make(name, column, type)]),
      ),
    ]),
  );
}
