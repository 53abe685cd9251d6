import type { ComposerKind } from './types';

let wanted: ComposerKind | undefined;

/** Has the next ticket that opens begin with its composer; undefined when it has begun. */
export function askToWrite(kind: ComposerKind | undefined): void {
  wanted = kind;
}

/** What the ticket that opens now is to begin with. */
export const wantedComposer = (): ComposerKind | undefined => wanted;
