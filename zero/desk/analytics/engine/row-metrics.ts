/** What happened to one ticket inside the period, and to whom the filter lets each action count. */
export type RowMetrics = {
  /** Its holder passes the filter, and so everything but the two metrics below counts. */
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

export function newRowMetrics(): RowMetrics {
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
export function clear(metrics: RowMetrics): void {
  metrics.created = 0;
  metrics.solved = 0;
  metrics.backlog = 0;
  metrics.met = 0;
  metrics.breached = 0;
  metrics.rated = 0;
  metrics.good = 0;
  metrics.firstResponse = -1;
  metrics.resolution = -1;
  metrics.isOpen = false;
}
