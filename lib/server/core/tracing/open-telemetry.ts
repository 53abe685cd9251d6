import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import type { Tracing } from './tracing';

/** Attributes in which Next.js puts whole addresses, and links their tokens. */
const withTokens = ['http.target', 'http.url'];

/** Leaves addresses out; their routes are in attributes of their own. */
const withoutAddresses: SpanProcessor = {
  onStart(span) {
    for (const name of withTokens) if (name in span.attributes) span.setAttribute(name, '');
  },
  onEnd() {},
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

/** Registers OpenTelemetry for the process: spans that Next.js makes by itself are sent, too. */
export function openTelemetry(service: string): Tracing {
  // The names of these spans are addresses.
  process.env['NEXT_OTEL_FETCH_DISABLED'] = '1';
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': process.env['OTEL_SERVICE_NAME'] ?? `opsdesk-${service}`,
    }),
    // Its address and headers are in variables of its own.
    spanProcessors: [withoutAddresses, new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer('opsdesk');
  return {
    inSpan(name, { attributes, traceparent }, work) {
      const parent = traceparent
        ? propagation.extract(context.active(), { traceparent })
        : context.active();
      return tracer.startActiveSpan(name, { attributes }, parent, async (span) => {
        try {
          return await work();
        } catch (error) {
          // Not its message, which may hold a statement.
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    active() {
      const span = trace.getActiveSpan()?.spanContext();
      if (!span) return undefined;
      const { traceId, spanId, traceFlags } = span;
      const flags = traceFlags.toString(16).padStart(2, '0');
      return { traceId, traceparent: `00-${traceId}-${spanId}-${flags}` };
    },
    stop: () => provider.shutdown(),
  };
}
