import { Paragraph } from './paragraph';

/** How long the link lives, and what to do with one that nobody asked for. */
export function LinkNote({ validHours }: { validHours: number }) {
  const span = validHours === 1 ? 'one hour' : `${validHours} hours`;
  return (
    <Paragraph quiet>
      The link works once, for {span}. Anyone who has it can use it, so do not share it.
    </Paragraph>
  );
}
