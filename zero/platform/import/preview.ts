/** How the dates of a column are written. */
export type DateForm = {
  /** In the tokens of date-fns; empty where nothing fits, or where one of the readings must be chosen. */
  format: string;
  /** Where nothing in the whole column tells the day from the month, or its dates contradict each other. */
  readings: DateReading[];
};

/** The addresses in a column, by their domains. */
export type AddressDomains = {
  /** Rows by domain, the most frequent first. */
  companies: [domain: string, rows: number][];
  /** All domains, also those that are not listed. */
  count: number;
  /** Rows with an address at a provider at which strangers have theirs. */
  shared: number;
  /** Rows without an address. */
  none: number;
};

/** What is known of a file before it is imported. */
export type ImportPreview = {
  delimiter: string;
  encoding: string;
  header: string[];
  /** The first ones. */
  rows: string[][];
  /** How often each word stands in a column, "" for empty cells; left out for texts, and for too many. */
  words: Record<string, Record<string, number>>;
  /** Of every column that is not empty. */
  dates: Record<string, DateForm>;
  /** Of every column that holds addresses. */
  domains: Record<string, AddressDomains>;
  /** Columns whose name stands more than once in the header, with how often: they cannot be chosen. */
  repeated: Record<string, number>;
};

/** A way to read the dates of a column, how many of them it can read, and one of them. */
export type DateReading = { format: string; count: number; example: string; reads: string };

/** The words of the column for which the draft has no meaning. */
export const unknownWords = (
  { words }: ImportPreview,
  column: string | null,
  meanings: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys((column !== null && words[column]) || {}).filter(
    (word) => !Object.hasOwn(meanings, word),
  );

/** Whether the meaning of each word in the column was seen by the person who imports. */
export const isTranslated = (
  preview: ImportPreview,
  column: string | null,
  meanings: Readonly<Record<string, unknown>>,
  rest: string | null,
): boolean =>
  column === null ||
  rest !== null ||
  (preview.words[column] !== undefined && unknownWords(preview, column, meanings).length === 0);

/** How the dates of the column are read. */
export const dateFormatOf = (
  { dates }: Pick<ImportPreview, 'dates'>,
  chosen: Readonly<Record<string, string>>,
  column: string,
): string => chosen[column] ?? dates[column]?.format ?? '';

/** The same for each of the columns that hold dates. */
export const dateFormatsOf = (
  preview: Pick<ImportPreview, 'dates'>,
  chosen: Readonly<Record<string, string>>,
  columns: readonly (string | null)[],
): Record<string, string> =>
  Object.fromEntries(
    columns
      .filter((column) => column !== null)
      .map((column) => [column, dateFormatOf(preview, chosen, column)])
      .filter(([, format]) => format !== ''),
  );

/** The columns with dates of which nobody has said yet how they are read. */
export const unreadDates = (
  preview: ImportPreview,
  chosen: Readonly<Record<string, string>>,
  columns: readonly (string | null)[],
): string[] =>
  columns
    .filter((column) => column !== null)
    .filter((column) => preview.dates[column] && dateFormatOf(preview, chosen, column) === '');

/** What was chosen for another file of the same columns, where this one leaves the same choice. */
export const keptDateFormats = (
  { dates }: ImportPreview,
  kept: Readonly<Record<string, string>> | undefined,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept ?? {}).filter(([column, format]) =>
      dates[column]?.readings.some((reading) => reading.format === format),
    ),
  );

/** What the server tells while it imports, a line of JSON each. */
export type ImportStreamEvent<Summary> =
  | { type: 'progress'; step: 'reading' | 'folding' | 'writing'; count: number; done: number }
  | { type: 'done'; summary: Summary; rejects: string; isCut: boolean }
  | { type: 'failed'; words: string };
