import {
  Counter,
  type CounterConfiguration,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';

type Kept = { registry: Registry; refresh: Set<() => Promise<void>> };

// Next.js loads this module more than once in a process.
const kept = globalThis as typeof globalThis & { opsdeskMetrics?: Kept };

function metrics(): Kept {
  if (!kept.opsdeskMetrics) {
    const registry = new Registry();
    registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE as never);
    kept.opsdeskMetrics = { registry, refresh: new Set() };
  }
  return kept.opsdeskMetrics;
}

const known = <Metric>(name: string) =>
  metrics().registry.getSingleMetric(name) as Metric | undefined;
const registers = () => [metrics().registry];

/** A number that only grows. Labels have a few known values: never an id, a path or a tenant. */
export const counter = <Label extends string = never>(
  config: Omit<CounterConfiguration<Label>, 'registers'>,
): Counter<Label> =>
  known<Counter<Label>>(config.name) ?? new Counter({ ...config, registers: registers() });

/** A number as it is when it is read. */
export const gauge = <Label extends string = never>(
  config: Omit<GaugeConfiguration<Label>, 'registers'>,
): Gauge<Label> =>
  known<Gauge<Label>>(config.name) ?? new Gauge({ ...config, registers: registers() });

/** How values are spread, like durations in seconds. */
export const histogram = <Label extends string = never>(
  config: Omit<HistogramConfiguration<Label>, 'registers'>,
): Histogram<Label> =>
  known<Histogram<Label>>(config.name) ?? new Histogram({ ...config, registers: registers() });

/** Has `refresh` set gauges whenever the metrics are about to be read. */
export function beforeReading(refresh: () => Promise<void>): void {
  metrics().refresh.add(refresh);
}

/** All metrics of this process, in OpenMetrics' text format. */
export async function readMetrics(): Promise<{ contentType: string; body: string }> {
  const { registry, refresh } = metrics();
  await Promise.all([...refresh].map((each) => each()));
  return { contentType: registry.contentType, body: await registry.metrics() };
}

/** The names of all metrics that this process has defined. */
export const metricNames = (): string[] =>
  metrics()
    .registry.getMetricsAsArray()
    .map(({ name }) => name);
