import type { z } from 'zod';

type Named = { id: string; name: string };

/** The schema of a name, refusing one that another row has already, whatever its case. */
export const freeName = <Name extends z.ZodType<string>>(
  schema: Name,
  {
    among,
    ownId,
    message,
  }: { among: readonly Named[]; ownId: string | undefined; message: string },
) =>
  schema.refine(
    (name) =>
      !among.some((row) => row.id !== ownId && row.name.toLowerCase() === name.toLowerCase()),
    message,
  );
