import type { ComponentType } from 'react';
import type { ImportPreview } from '@/zero/platform/import/preview';

export type MappingFormProps<Draft> = {
  preview: ImportPreview;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
};

/** What can be imported: how its form asks, where it is sent, and how its end is told. A constant. */
export type ImportKind<Draft, Summary> = {
  /** Distinguishes what is kept of it on this device. */
  name: string;
  /** Of the organization's API: "import". */
  path: string;
  /** What the rows are: "tickets". */
  noun: string;
  /** What a file must be, in a sentence or two. */
  hint: string;
  Form: ComponentType<MappingFormProps<Draft>>;
  isReady: (draft: Draft, preview: ImportPreview) => boolean;
  /** What the server is sent of the draft. */
  mappingOf: (draft: Draft, preview: ImportPreview) => unknown;
  /** What was chosen for such a file before, brought to what is suggested for this one. */
  merge: (suggested: Draft, kept: Draft, preview: ImportPreview) => Draft;
  /** What a check found out that is to be asked. */
  afterCheck?: (draft: Draft, summary: Summary) => Draft;
  /** What came of it, or would, a sentence a line. */
  linesOf: (summary: Summary, dryRun: boolean) => string[];
};
