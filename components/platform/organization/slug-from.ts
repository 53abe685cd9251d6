/** A short name to begin with: "Müller & Söhne GmbH" is muller-sohne-gmbh. */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join('-')
    .slice(0, 48);
