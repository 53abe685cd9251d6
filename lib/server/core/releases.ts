/** A release line, and the first release of it that has the known security fixes. */
interface SecurityRelease {
  product: 'Node.js' | 'PostgreSQL';
  major: number;
  /** Of Node.js minor and patch, of PostgreSQL the minor alone. */
  minimum: readonly number[];
}

/** The newest security releases that this version of Opsdesk knows of; see docs/dependencies.md. */
const securityReleases: readonly SecurityRelease[] = [
  { product: 'Node.js', major: 24, minimum: [22, 1] },
  { product: 'PostgreSQL', major: 18, minimum: [7] },
  // What is known of the older lines is the release of May 2026, which has since been followed by others.
  { product: 'PostgreSQL', major: 17, minimum: [10] },
  { product: 'PostgreSQL', major: 16, minimum: [14] },
];

/** Names a Node.js (like `v24.21.0`) that lacks security fixes, and the release that has them. */
export function outdatedNode(version: string): string | undefined {
  const [major = 0, ...rest] = version.replace(/^v/, '').split('.').map(Number);
  return outdated('Node.js', major, rest);
}

/** The same for a Postgres, by its `server_version_num`, like 180004. */
export function outdatedPostgres(versionNumber: number): string | undefined {
  return outdated('PostgreSQL', Math.floor(versionNumber / 10_000), [versionNumber % 10_000]);
}

function outdated(product: SecurityRelease['product'], major: number, rest: readonly number[]) {
  const line = securityReleases.find((known) => known.product === product && known.major === major);
  if (!line || isAtLeast(rest, line.minimum)) return undefined;
  const named = (numbers: readonly number[]) => [major, ...numbers].join('.');
  return `${product} ${named(rest)} lacks security fixes: update it to ${named(line.minimum)} or later.`;
}

function isAtLeast(version: readonly number[], minimum: readonly number[]) {
  const differing = minimum.findIndex((part, index) => part !== (version[index] ?? 0));
  return differing === -1 || (version[differing] ?? 0) > (minimum[differing] ?? 0);
}
