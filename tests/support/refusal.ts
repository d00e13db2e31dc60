import { expect } from 'vitest'
import type { Answer } from './ask'

/** Whatever was asked: never a fault of ours, and every refusal in the one shape. */
export function expectRefusal(answer: Answer, status: number, code: string, about?: string) {
  expect([answer.status, answer.code], about).toEqual([status, code])
  expect(answer.headers.get('content-type'), about).toContain('application/json')
  expect(answer.headers.get('x-request-id'), about).toBeTruthy()
  expect(answer.headers.get('cache-control'), about).toBe('private, no-store')
  expect(answer.headers.get('x-powered-by'), about).toBeNull()
  expect(answer.text, about).not.toMatch(/prisma|node_modules|select |stack/i)
}
