/** Only names the route: the layout above shows the ticket of the address. */
export default function Page() {
  return null;
}
