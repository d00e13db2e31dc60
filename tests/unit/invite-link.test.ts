import { expect, it } from 'vitest'
import { codeIn, inviteLink } from '@/components/halls/invite-link'

it('B-3 an invitation is recognised by its link, however much of it was pasted, and by its code', () => {
  const code = 'aB-3_xyz'
  const link = inviteLink('https://chat.example', code)
  expect(link).toBe('https://chat.example/unirse/aB-3_xyz')
  for (const pasted of [
    link,
    ` ${link}\n`,
    `${link}?de=ana#x`,
    `Entra: ${link} y saluda`,
    '/unirse/aB-3_xyz',
    ` ${code} `,
  ]) {
    expect(codeIn(pasted), pasted).toBe(code)
  }
})
