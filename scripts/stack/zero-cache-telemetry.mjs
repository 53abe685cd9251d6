// Stands in for OpenTelemetry in zero-cache where no collector is set: it is loaded in each of the six
// processes also where it does nothing, half of what they load before they listen.
import { registerHooks } from 'node:module';

const replaced = new Set([
  '@opentelemetry/auto-instrumentations-node',
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/sdk-node',
]);

/** Gives this module in place of OpenTelemetry's to whoever imports it from now on. */
export function leaveOutTelemetry() {
  registerHooks({
    resolve: (specifier, context, next) =>
      replaced.has(specifier)
        ? { url: import.meta.url, format: 'module', shortCircuit: true }
        : next(specifier, context),
  });
}

function off() {
  throw new Error('Telemetry is off: see scripts/stack/zero-cache-telemetry.mjs.');
}

export { off as getNodeAutoInstrumentations, off as NodeSDK, off as OTLPMetricExporter };
