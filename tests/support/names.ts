import { randomBytes } from 'node:crypto'

/** Nobody else's in this run; of hexadecimal digits no two look alike. */
export function uniqueName(name: string): string {
  return `${name}-${randomBytes(3).toString('hex')}`
}
