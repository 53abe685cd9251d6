/** An outdated dependency. */
export interface Dependency {
  name: string;
  current: string;
  wanted: string;
  latest: string;
}

export function isUpdate({ current, wanted, latest }: Dependency): boolean {
  return wanted !== current || major(latest) === major(current);
}

const major = (version: string) => version.split('.')[0];
