import type { ComposerKind } from './outbox-store';

let wanted: ComposerKind | undefined;

/** Has the next ticket that opens begin with its composer. */
export function askToWrite(kind: ComposerKind): void {
  wanted = kind;
}

/** What the ticket that opens now is to begin with; asked once. */
export function takeWriteIntent(): ComposerKind | undefined {
  const kind = wanted;
  wanted = undefined;
  return kind;
}
