import type { NextConfig } from 'next';

/** What nothing here needs, browsers are told to refuse. Pages get their own policy in proxy.ts. */
const refusals = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Browsers ignore it where the page came without TLS.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

const apiPolicy = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; frame-ancestors 'none'",
};

/** A file that somebody uploaded runs nothing, even opened by itself. */
const filePolicy = { ...apiPolicy, value: `${apiPolicy.value}; sandbox` };

/** What the service worker fetches and runs is the desk's own. */
const workerPolicy = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; script-src 'self'; connect-src 'self'",
};

const noReferrer = { key: 'Referrer-Policy', value: 'no-referrer' };

const config: NextConfig = {
  // `npm start` serves a finished build from a folder of its own; see scripts/stack/build.ts.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // Types are checked by `npm run types`; here they would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  // The optimizer is an attack surface and nothing here needs it.
  images: { unoptimized: true },
  poweredByHeader: false,
  // It serves and writes a log of everything that the development server says.
  experimental: { mcpServer: false },
  headers: async () => [
    { source: '/:path*', headers: refusals },
    { source: '/api/:path*', headers: [apiPolicy] },
    { source: '/:worker(service-worker|offline-worker|push-worker).js', headers: [workerPolicy] },
    { source: '/api/files/:path*', headers: [filePolicy, noReferrer] },
    {
      // Stored compressed; a handler cannot say so itself.
      source: '/api/t/:slug/analytics/segments/:hash',
      has: [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }],
      headers: [{ key: 'Content-Encoding', value: 'br' }],
    },
    // A link's token stands in their address until the page takes it out.
    { source: '/:page(reset-password|verify-email)', headers: [noReferrer] },
  ],
  reactStrictMode: true,
  turbopack: {
    root: import.meta.dirname,
    rules: {
      '*.es.js': {
        condition: { path: /@phosphor-icons\/react\/dist\/defs\// },
        loaders: ['./scripts/icon-weights.mjs'],
      },
    },
  },
  // Natively bundled or resolved at runtime; bundling them breaks them.
  serverExternalPackages: ['pg-boss', 'postgres'],
};

export default config;
