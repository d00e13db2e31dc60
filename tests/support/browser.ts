import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The browser to test with: the one asked for, Playwright's own, the system's; or none. */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH']
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`)
    return asked
  }
  return [chromium.executablePath(), ...onPath(SYSTEM_NAMES)].find((file) => existsSync(file))
}

function onPath(names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

export const asRoot = process.getuid?.() === 0

/** Chromium refuses its sandbox to root, and root's machines are seldom on a network. */
export const launchArgs = asRoot
  ? [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
  : []
