import { describe, expect, it } from 'vitest'
import { attempt, connect } from '../scene'
import { alone } from './alone'

const held = alone({ PUSH_ORIGINS: 'https://chat.example, http://localhost:3000' })
const to = () => held.server.target

describe('P-54 a server that is told whose pages may connect', () => {
  it.each(['https://chat.example', 'http://localhost:3000'])('P-54 serves those of %s', async (origin) => {
    expect((await connect({ to: to(), options: { origin } })).isOpen).toBe(true)
  })

  it('P-54 serves what is no browser, and so names none', async () => {
    expect((await connect({ to: to() })).isOpen).toBe(true)
  })

  it.each([
    'https://evil.example',
    'http://chat.example',
    'https://chat.example.evil',
    'https://chat.example:8443',
    'https://chat.example@evil.example',
    'https://sub.chat.example',
    'http://localhost',
    'null',
    '',
  ])('P-54 and none of %j', async (origin) => {
    // Given as a header: the option of the library leaves out an empty one.
    const socket = attempt({ to: to(), options: { headers: { Origin: origin } } })
    const { code } = await socket.closed()
    expect([1006, 4009]).toContain(code)
    expect(socket.texts.join()).not.toContain('connection_established')
  })
})
