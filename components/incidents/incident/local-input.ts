/** A time as a field of type `datetime-local` has it, in this device's time zone; empty for none. */
export function toLocalInput(at: number | null): string {
  if (at === null) return '';
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** The time that such a field says; null where it is empty or makes no sense. */
export function fromLocalInput(text: string): number | null {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) ? null : at;
}
