import { expect, test } from 'vitest'
import { createRouter } from '../../embedded/router'

const find = createRouter([
  ['/ping', 'ping'],
  ['/api/me', 'me'],
  ['/api/halls', 'halls'],
  ['/api/halls/join', 'join'],
  ['/api/halls/[id]', 'hall'],
  ['/api/halls/[id]/members/[user_id]', 'member'],
])

test.each([
  ['/ping', 'ping', {}],
  ['/api/halls/', 'halls', {}],
  ['/api/halls?limit=1', 'halls', {}],
  ['/api/halls/join', 'join', {}],
  ['/api/halls/7', 'hall', { id: '7' }],
  ['/api/halls/a%20b/?x=/api/me', 'hall', { id: 'a b' }],
  ['/api/halls/7/members/%C3%A1', 'member', { id: '7', user_id: 'á' }],
])('S-34 %s is found', (url, methods, params) => {
  expect(find(url)).toEqual({ methods, params })
})

test.each([
  '/',
  '/api',
  '/api/unknown',
  '/api/halls/7/members',
  '/api//halls',
  '/api/halls//',
  '/api/halls/%',
  '/api/halls/..',
  'api/me',
  '*',
  '',
])('S-34 %s is left to Next', (url) => {
  expect(find(url)).toBeNull()
})
