import type { TicketPriority, TicketStatus } from '../ticket/values';

/** A macro may act on the ticket; a snippet is text alone. */
export const macroKinds = ['macro', 'snippet'] as const;
export type MacroKind = (typeof macroKinds)[number];

/** What a macro does to a ticket beside writing; what is absent stays as it is. */
export type MacroActions = {
  status?: TicketStatus;
  priority?: TicketPriority;
  /** `null` stands for nobody, `me` for whoever applies it. */
  assigneeId?: string | null;
  typeId?: string | null;
  addTagIds?: string[];
  removeTagIds?: string[];
};

/** Longest name of a macro, in characters. */
export const macroNameLimit = 80;
