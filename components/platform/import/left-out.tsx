import type { ImportPreview } from '@/zero/platform/import/preview';

type LeftOutProps = {
  preview: ImportPreview;
  /** The columns that are read. */
  taken: readonly (string | null)[];
  /** What to do where a column that stands more than once is wanted. */
  advice?: string | undefined;
};

/** The columns of the file that are not imported. */
export function LeftOut({ preview: { header, repeated }, taken, advice }: LeftOutProps) {
  const left = [...new Set(header)].filter((name) => name !== '' && !taken.includes(name));
  if (left.length === 0) return null;
  const hasRepeated = left.some((name) => repeated[name] !== undefined);
  return (
    <p className="text-13 text-ink-muted">
      Not imported: {left.map((name) => wordsOf(name, repeated[name])).join(', ')}.
      {hasRepeated && advice && ` ${advice}`}
    </p>
  );
}

const wordsOf = (name: string, times: number | undefined) =>
  times === undefined ? name : `${name} (${times} columns)`;
