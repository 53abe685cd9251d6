/** The layout above shows the ticket. */
export default function Page() {
  return null;
}
