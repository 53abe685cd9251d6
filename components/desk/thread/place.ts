/** What a composer writes: the public thread, or the staff's own notes. */
export type ComposerKind = 'reply' | 'note';

/** The name under which what is written there is kept on this device. */
export const draftKey = (kind: ComposerKind, ticketId: string) => `${kind}:${ticketId}`;
