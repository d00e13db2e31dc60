import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { offlinePage } from '@/lib/offline/server/page'

it('B-13 the page without a network has the same colours as all others', () => {
  const everywhere = readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8')
  const colours = offlinePage('es').html.match(/--color-[\w-]+: .+;/g)
  expect(colours?.length).toBeGreaterThan(4)
  for (const colour of colours!) expect(everywhere).toContain(colour)
})
