/** Whether another row has the name already, whatever its case. */
export const isTaken = (
  name: string,
  rows: readonly { id: string; name: string }[],
  ownId: string | undefined,
) => rows.some((row) => row.id !== ownId && row.name.toLowerCase() === name.toLowerCase());
