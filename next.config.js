import path from 'node:path'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // A promise for years: only where the platform itself always answers with https. Elsewhere the front door
  // makes it, which knows NEXTAUTH_URL.
  ...(process.env.VERCEL ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }] : []),
]

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.DIST_DIR?.trim() || '.next',
  turbopack: {
    // A lock file in a folder above must not make that the root.
    root: import.meta.dirname,
    // A tenth of a page's scripts, for words that browsers do not need.
    resolveAlias: { 'zod/mini': { browser: './lib/http/zod-in-browsers.ts' } },
  },
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // The launcher's address has two names, also for hot reload.
  allowedDevOrigins: ['127.0.0.1'],
  // Of what is deployed: a type error stops every build. `npm run check` looks at the tests, too.
  typescript: { tsconfigPath: 'tsconfig.app.json' },
  // With and without a final slash is the same address: a redirect would lose a POST's body.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['pg', 'ioredis'],
  // The front door answers the API without Next, which would load all of its routes a second time.
  experimental: { preloadEntriesOnStart: false },
  headers: async () => [{ source: '/:path*', headers }],
}
