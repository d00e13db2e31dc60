import { defineConfig } from '@playwright/test'
import { findBrowser, launchArgs } from './tests/support/browser'

const results = process.env['TEST_RESULTS']

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/screens/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Nothing is measured by them: a busy machine takes its time.
  timeout: 420_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  reporter: [['list'], ...(results ? [['json', { outputFile: results }] as const] : [])],
  use: {
    baseURL: process.env['TEST_APP_URL'],
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: launchArgs },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      // The same people and the same rules, where nothing is pushed.
      name: 'polling',
      grep: /@both/,
      use: { viewport: { width: 1280, height: 800 }, baseURL: process.env['TEST_POLLING_APP_URL'] },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
})
