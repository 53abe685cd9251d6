import type { NextConfig } from 'next';

/** What no page needs, browsers are told to refuse. */
const refusals = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
];

const config: NextConfig = {
  // `npm start` serves a finished build from a folder of its own; see scripts/stack/build.ts.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  // Types are checked by `npm run types`; here they would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  // The optimizer is an attack surface and nothing here needs it.
  images: { unoptimized: true },
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: refusals }],
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // Natively bundled or resolved at runtime; bundling them breaks them.
  serverExternalPackages: ['pg-boss', 'postgres'],
};

export default config;
