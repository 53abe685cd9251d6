import type { Spread } from '@/lib/statistics/spread';
import type { Dimension } from './question';

/** The metrics of one span. Counts are of tickets or events, spreads in seconds of the hours asked for. */
export type Metrics = {
  created: number;
  solved: number;
  reopened: number;
  /** The stock at the span's end, or now where the span has not ended. */
  backlog: number;
  firstResponse: Spread;
  /** Empty until the details have arrived. */
  nextResponse: Spread;
  /** Tickets with such a response. */
  nextResponseTickets: number;
  resolution: Spread;
  slaMet: number;
  slaBreached: number;
  /** Tickets with an SLA target that was missed. */
  lateTickets: number;
  /** Ratings, and those of 4 and 5 among them. */
  rated: number;
  good: number;
  /** Surveys sent. */
  surveyed: number;
  /** Tickets that were solved at least once, and those of them reopened within seven days of it. */
  solvedTickets: number;
  cameBack: number;
  /** Of the tickets with a solution that stands, those solved with one reply, never waiting, never reopened; none until the details have arrived. */
  oneTouch: number;
};

export type SeriesPoint = Metrics & {
  /** Seconds since the epoch. */
  from: number;
};

/** What is not done now, whatever the period. */
export type Load = {
  open: number;
  /** Of them, those in each status, in the order of the statuses. */
  byStatus: number[];
  /** Of them, those of each age since creation, in the histograms' bars. */
  ages: number[];
};

/** The metrics of one value of a dimension, inside the period. */
export type Part = {
  /** An id, a word of a closed list, or null for nobody and none. */
  key: string | null;
  created: number;
  solved: number;
  backlog: number;
  slaMet: number;
  slaBreached: number;
  /** Tickets with an SLA target that was missed. */
  lateTickets: number;
  rated: number;
  good: number;
  firstResponse: Spread;
  resolution: Spread;
  /** Seconds since the epoch; 0 before the details have arrived. */
  lastClientMessageAt: number;
  /** Null where it was not asked for. */
  load: Load | null;
};

const noSpread: Spread = { n: 0, mean: null, median: null, p90: null };

/** The metrics of what nothing happened to. */
export const noPart = (key: string | null): Part => ({
  key,
  created: 0,
  solved: 0,
  backlog: 0,
  slaMet: 0,
  slaBreached: 0,
  lateTickets: 0,
  rated: 0,
  good: 0,
  firstResponse: noSpread,
  resolution: noSpread,
  lastClientMessageAt: 0,
  load: null,
});

/** The upper edges of the histograms' bars, in seconds; one more bar has what is above the last. */
export const histogramEdges = [
  300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400, 172_800, 259_200, 604_800,
  1_209_600, 2_592_000,
] as const;

export type AnalyticsAnswer = {
  period: Metrics;
  comparison: Metrics | null;
  series: SeriesPoint[];
  comparisonSeries: SeriesPoint[] | null;
  /** Of the dimensions asked for; each as if the filter did not name that dimension, so that its other values can be chosen. */
  parts: Partial<Record<Dimension, Part[]>>;
  /** Tickets created in each hour of the local week, Monday's first hour first. */
  heat: number[];
  histograms: { firstResponse: number[]; nextResponse: number[]; resolution: number[] };
  /** Ages of the backlog as it is now. */
  backlogAges: number[];
  /** Clients who wait for a first word from us, and since when the first of them. */
  unanswered: { n: number; since: number | null };
  /** Whether a month is still without its details. */
  isPartial: boolean;
};
