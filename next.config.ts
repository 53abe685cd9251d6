import type { NextConfig } from 'next';

/** Browser features that the product does not use. Pages get their own policy in proxy.ts. */
const refusals = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Browsers ignore it without TLS.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

const apiPolicy = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; frame-ancestors 'none'",
};

/** Uploaded files run no scripts, even when opened directly. */
const filePolicy = { ...apiPolicy, value: `${apiPolicy.value}; sandbox` };

/** The service worker may only load scripts of its own origin. */
const workerPolicy = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; script-src 'self'; connect-src 'self'",
};

const noReferrer = { key: 'Referrer-Policy', value: 'no-referrer' };

/** `npm run bench -- desk --profile` names packages by source maps. */
const isProfiled = process.env['NEXT_PUBLIC_SOURCE_MAPS'] === '1';

const config: NextConfig = {
  // `npm start` serves a finished build from its own folder; see scripts/stack/build.ts.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // `npm run types` checks the types; here it would slow down the first start.
  typescript: { ignoreBuildErrors: true },
  // The optimizer is attack surface that is not needed.
  images: { unoptimized: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: isProfiled,
  experimental: {
    // It would serve and log everything that the development server prints.
    mcpServer: false,
    // Source maps and their writing take more than half of a build; only a profile reads them.
    ...(process.env.NODE_ENV === 'production' && { turbopackSourceMaps: isProfiled }),
    // Bytes count only where they are sent.
    turbopackMinify: { server: false, client: true },
    // Two groups of chunks that load at once may hoist a module differently: one then misses its parts.
    turbopackScopeHoisting: false,
  },
  headers: async () => [
    { source: '/:path*', headers: refusals },
    { source: '/api/:path*', headers: [apiPolicy] },
    { source: '/:worker(service-worker|offline-worker|push-worker).js', headers: [workerPolicy] },
    { source: '/api/files/:path*', headers: [filePolicy, noReferrer] },
    {
      // Stored compressed; a handler cannot set this header.
      source: '/api/t/:slug/analytics/segments/:hash',
      has: [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }],
      headers: [{ key: 'Content-Encoding', value: 'br' }],
    },
    // The page removes the token from the URL; until then it must not leak.
    { source: '/:page(reset-password|verify-email)', headers: [noReferrer] },
  ],
  reactStrictMode: true,
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { zod: { browser: './lib/zod-in-browser.ts' } },
    rules: {
      '*.es.js': {
        condition: { path: /@phosphor-icons\/react\/dist\/defs\// },
        loaders: ['./scripts/icon-weights.mjs'],
      },
    },
  },
  // Natively bundled or resolved at runtime; bundling them breaks them.
  serverExternalPackages: [
    'postgres',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
  ],
};

export default config;
