import type { Zero } from '@rocicorp/zero';

/** A membership that the server has read with the page, so that nothing waits for its row. */
export type Viewer = { organizationId: string; memberId: string };
export type Preloaded = { cleanup: () => void; complete: Promise<void> };

/** What is asked of the server before a page asks for it; for staff. Each wave waits for the one before. */
export type Preloads = {
  /** The module's name. */
  name: string;
  /** What the page at an address asks for first, as far as the address tells. */
  first?: (
    zero: Zero,
    viewer: Viewer,
    address: Pick<Location, 'pathname' | 'search'>,
  ) => readonly Preloaded[];
  /** The names that every page shows. */
  names?: (zero: Zero, organizationId: string) => readonly Preloaded[];
  /** What one may do with what is shown. */
  tools?: (zero: Zero, organizationId: string) => readonly Preloaded[];
  /** What is opened next. */
  recent?: (zero: Zero, organizationId: string) => readonly Preloaded[];
};
