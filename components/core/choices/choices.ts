/** Stands for null in a picker, whose values are text. */
export const nothing = 'nothing';

export const toValue = (id: string | null) => id ?? nothing;
export const fromValue = (value: string) => (value === nothing ? null : value);

type Row = { id: string; archivedAt: number | null };

/** What can be chosen: all that was not removed, and what is chosen already. */
export const offered = <Each extends Row>(
  rows: readonly Each[],
  chosenId?: string | null,
): Each[] => rows.filter(({ id, archivedAt }) => archivedAt === null || id === chosenId);
