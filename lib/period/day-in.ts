export function dayIn(at: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(at);
  return Date.parse(`${day}T00:00:00Z`);
}
