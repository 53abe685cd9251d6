/** Seconds for which a sent reply can be taken back. */
export const undoSendChoices = [0, 5, 10, 20, 30] as const;
export type UndoSend = (typeof undoSendChoices)[number];

/** What a person chose for their lists, by the list's name. */
export type ListChoices = Partial<
  Record<string, { columns?: string[]; sort?: string; group?: string }>
>;
