export function ClientDetail({ clientId }: { clientId: string }) {
  return clientId;
}
