import { expect, type Page, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../screens')
const BOXES = path.join(FOLDER, 'boxes.json')
// Other fonts move lines by a few pixels, and what is broken moves by more.
const TOLERANCE_PX = 24

type Boxes = Record<string, string>

/**
 * The screen is the one that somebody approved: to the pixel where the fonts and the browser are those of
 * the picture, and everywhere by the places of its parts. `--update-snapshots` makes both anew.
 */
export async function expectScreen(page: Page, name: string) {
  const updates = ['all', 'changed'].includes(test.info().config.updateSnapshots)
  const machine = await machineOf(page)
  if (updates || existsSync(path.join(FOLDER, machine))) {
    await expect.soft(page).toHaveScreenshot([machine, `${name}.png`], {
      animations: 'disabled',
      maxDiffPixelRatio: 0.005,
      stylePath: path.join(import.meta.dirname, 'screens.css'),
    })
  } else {
    test.info().annotations.push({ type: 'screens', description: `No pictures of ${machine}: places only.` })
  }

  const approved = existsSync(BOXES) ? (JSON.parse(readFileSync(BOXES, 'utf8')) as Record<string, Boxes>) : {}
  if (updates) {
    mkdirSync(FOLDER, { recursive: true })
    const boxes = await boxesOf(page)
    return writeFileSync(BOXES, `${JSON.stringify({ ...approved, [name]: boxes }, null, 2)}\n`)
  }
  await expect
    .soft(async () => {
      expect(movedOf(await boxesOf(page), approved[name] ?? {}), `${name}: what is not where it was`).toEqual(
        [],
      )
    })
    .toPass({ timeout: 40_000 })
}

/** Where the parts of a page are that every screen is made of. */
async function boxesOf(page: Page): Promise<Boxes> {
  const parts = 'header, nav, main, h1, [role=log], article, form, textarea, input:not([type=hidden])'
  return page.locator(parts).evaluateAll((elements) => {
    const counts = new Map<string, number>()
    const shown = elements.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      if (width * height === 0) return []
      const part = element.getAttribute('role') ?? element.localName
      counts.set(part, (counts.get(part) ?? 0) + 1)
      return [[`${part} ${String(counts.get(part))}`, [x, y, width, height].map(Math.round).join(' ')]]
    })
    return Object.fromEntries(shown) as Record<string, string>
  })
}

function movedOf(boxes: Boxes, approved: Boxes): string[] {
  const parts = [...new Set([...Object.keys(boxes), ...Object.keys(approved)])]
  return parts
    .filter((part) => !isNear(boxes[part], approved[part]))
    .map((part) => `${part}: ${boxes[part] ?? 'gone'}, and was ${approved[part] ?? 'not there'}`)
}

function isNear(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const others = other.split(' ').map(Number)
  return one.split(' ').every((edge, n) => Math.abs(Number(edge) - others[n]!) <= TOLERANCE_PX)
}

/** The browser, and how wide its fonts write: pictures are alike only where these are. */
async function machineOf(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!
    const families = [getComputedStyle(document.body).fontFamily, 'sans-serif', 'monospace']
    return families.flatMap((family) =>
      [400, 600].map((weight) => {
        canvas.font = `${String(weight)} 100px ${family}`
        return canvas.measureText('Ñandú 0123 wgM “→” ¿sí?').width.toFixed(1)
      }),
    )
  })
  const fonts = createHash('sha256').update(widths.join(' ')).digest('hex').slice(0, 8)
  const major = page.context().browser()!.version().split('.')[0]!
  return `${process.platform}-${process.arch}-${test.info().project.use.browserName ?? 'chromium'}-${major}-${fonts}`
}
