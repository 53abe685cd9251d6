import { opsdeskReader } from './opsdesk';
import type { SourceReader, Translation } from './source';

/** The systems whose exports are read, and Opsdesk's own interchange format. */
export const sourceNames = ['opsdesk'] as const;
export type SourceName = (typeof sourceNames)[number];

export const sourceReaders: Record<SourceName, (translation: Translation) => SourceReader> = {
  opsdesk: opsdeskReader,
};
