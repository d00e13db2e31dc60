import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { endpointsByTopic } from '@/lib/server/reference/endpoints'

const BESIDES = ['/api/[[...path]]', '/api/auth/[...nextauth]', '/sw.js']

it('K-10 every route that was built is an endpoint of the reference, and every endpoint has a route', () => {
  const file = path.resolve(import.meta.dirname, '../../.next-test/app-path-routes-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const built = Object.entries(manifest).flatMap(([source, route]) =>
    source.endsWith('/route') ? [route] : [],
  )
  const routes = built.filter(
    (route) => !BESIDES.includes(route) && !/icon|manifest\.|^\/static\//.test(route),
  )
  const described = Object.values(endpointsByTopic)
    .flat()
    .map(({ path }) => path.replace(/:(\w+)/g, '[$1]'))
  expect(routes.sort()).toEqual([...new Set(described)].sort())
})
