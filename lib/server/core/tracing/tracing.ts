/** The part of OpenTelemetry that the desk uses, whose packages are loaded where traces are sent only. */
export type Tracing = {
  /** Runs `work` in a span, which belongs to the trace of `traceparent` or begins one. */
  inSpan: <T>(name: string, options: SpanOptions, work: () => Promise<T>) => Promise<T>;
  /** The trace that is under way here. */
  active: () => { traceId: string; traceparent: string } | undefined;
  /** Sends what is not sent yet. */
  stop: () => Promise<void>;
};

type SpanOptions = {
  attributes: Readonly<Record<string, string | number>>;
  traceparent?: string | null;
};

// Next.js loads this module more than once in a process.
const kept = globalThis as typeof globalThis & { opsdeskTracing?: Tracing };

/**
 * Sends traces of this process where OTEL_EXPORTER_OTLP_ENDPOINT says; loads and does nothing without it.
 */
export async function startTracing(
  service: 'web' | 'worker',
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (!variables['OTEL_EXPORTER_OTLP_ENDPOINT']) return;
  const { openTelemetry } = await import('./open-telemetry');
  kept.opsdeskTracing = openTelemetry(service);
}

/** Runs `work` in a span where traces are sent, else just so. */
export const inSpan: Tracing['inSpan'] = (name, options, work) =>
  kept.opsdeskTracing ? kept.opsdeskTracing.inSpan(name, options, work) : work();

/** The trace that is under way here; undefined where none are sent. */
export const activeTrace: Tracing['active'] = () => kept.opsdeskTracing?.active();

/** Sends what is left, before the process ends. */
export async function stopTracing(): Promise<void> {
  await kept.opsdeskTracing?.stop();
}
