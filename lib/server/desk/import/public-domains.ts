// Providers at which strangers have addresses: a domain of theirs names no company.
const names = new Set(
  'gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online freenet proton protonmail pm tutanota tuta fastmail hey zoho mail yandex qq 163 126 sina foxmail naver daum hanmail orange free laposte wanadoo sfr libero virgilio wp o2 onet interia seznam uol bol terra rediffmail comcast verizon att btinternet'.split(
    ' ',
  ),
);

/** Whether anybody can have an address at this domain. */
export function isPublicDomain(domain: string): boolean {
  const [name = '', ...endings] = domain.split('.');
  return names.has(name) && endings.length <= 2;
}

/** Whose domain an address names. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/**
 * The client of someone whose company nobody names: the domain of their address. Where strangers share
 * the domain it is the whole address, because people of one client see each other's tickets.
 */
export function clientOfAddress(email: string): string {
  const domain = domainOf(email);
  return isPublicDomain(domain) ? email : domain;
}
