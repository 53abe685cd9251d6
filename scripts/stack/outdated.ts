/** A dependency that is behind: what is installed, what its range allows, and what is the newest. */
export interface Dependency {
  name: string;
  current: string;
  wanted: string;
  latest: string;
}

/** Whether there is an update of the same major; a pinned version keeps its range from saying so. */
export function isUpdate({ current, wanted, latest }: Dependency): boolean {
  return wanted !== current || major(latest) === major(current);
}

const major = (version: string) => version.split('.')[0];
