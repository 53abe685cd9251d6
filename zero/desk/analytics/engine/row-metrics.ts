/** What happened to one ticket inside the period, and to whom the filter lets each deed count. */
export type Deeds = {
  /** Its holder passes the filter, and so everything but the two deeds below counts. */
  holds: boolean;
  /** Who answered first passes it. */
  responded: boolean;
  /** Who solved it passes it. */
  resolved: boolean;
  created: number;
  solved: number;
  backlog: number;
  met: number;
  breached: number;
  rated: number;
  good: number;
  /** Seconds; -1 where it did not happen. */
  firstResponse: number;
  resolution: number;
  lastClientMessageAt: number;
  /** Whether it is not done now, whatever the period; then its status and the bar of its age. */
  isOpen: boolean;
  status: number;
  age: number;
};

export function newDeeds(): Deeds {
  return {
    holds: false,
    responded: false,
    resolved: false,
    created: 0,
    solved: 0,
    backlog: 0,
    met: 0,
    breached: 0,
    rated: 0,
    good: 0,
    firstResponse: -1,
    resolution: -1,
    lastClientMessageAt: 0,
    isOpen: false,
    status: 0,
    age: 0,
  };
}

/** One object serves every ticket of a pass: a million of them would be a million pieces of garbage. */
export function clear(deeds: Deeds): void {
  deeds.created = 0;
  deeds.solved = 0;
  deeds.backlog = 0;
  deeds.met = 0;
  deeds.breached = 0;
  deeds.rated = 0;
  deeds.good = 0;
  deeds.firstResponse = -1;
  deeds.resolution = -1;
  deeds.isOpen = false;
}
