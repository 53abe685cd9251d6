import type { InterchangeInput } from '../interchange';
import type { SourceReader } from './source';

/** Tickets that are in the interchange format already; whoever reads them checks that they are. */
export function opsdeskReader(): SourceReader {
  return {
    collections: ['tickets'],
    read: ({ value }) => value as InterchangeInput,
  };
}
