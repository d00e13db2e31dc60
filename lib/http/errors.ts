/** The one table of what can go wrong: its code, its status, and a sentence for who calls the API. */
const table = {
  bad_request: [400, 'The request is not well formed.'],
  unauthenticated: [401, 'Sign in first.'],
  code_required: [401, 'This name is taken: its code is needed.'],
  code_invalid: [401, 'The code is not right.'],
  forbidden: [403, 'You may not do this.'],
  cross_origin: [403, 'The request comes from another site.'],
  identity_mismatch: [403, 'The name given is not that of the signed-in user.'],
  admin_code_required: [403, 'The name admin needs the code of this installation.'],
  not_found: [404, 'There is nothing here.'],
  method_not_allowed: [405, 'This address does not know the method.'],
  conflict: [409, 'It cannot be done as things stand.'],
  client_id_reused: [409, 'This client_id belongs to another message.'],
  limit_reached: [409, 'There are as many as there may be.'],
  name_lookalike: [409, 'The name looks like one that is taken.'],
  too_large: [413, 'The request is too large.'],
  unsupported_media_type: [415, 'Send JSON, as application/json.'],
  invalid_value: [422, 'A value will not do.'],
  name_reserved: [422, 'The name is reserved.'],
  rate_limited: [429, 'Too many requests: wait a moment.'],
  internal: [500, 'Something went wrong on our side.'],
  unavailable: [503, 'The service is not available right now: try again.'],
} as const

export type ErrorCode = keyof typeof table
export const errorCodes = Object.keys(table) as ErrorCode[]
export const statusOf = (code: ErrorCode): number => table[code][0]
export const messageOf = (code: ErrorCode): string => table[code][1]

/** Thrown by any rule that refuses. The one wrapper turns it into the contract's answer. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly extra: {
      message?: string
      details?: Record<string, unknown>
      retryAfter?: number
      allow?: string
    } = {},
  ) {
    super(extra.message ?? messageOf(code))
    this.name = 'Refusal'
  }
}
