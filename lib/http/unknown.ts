import 'server-only'
import { endpoint } from './contract'
import { Refusal } from './errors'
import { handle } from './handle'

const unknown = endpoint({ method: 'GET', path: '(unknown)', access: 'public', summary: 'No such address' })
const handler = handle(unknown, () => Promise.reject(new Refusal('not_found')))

/** Any method, any address that no route knows: the contract's 404. The parts of the path are no input. */
export const notFound = (request: Request): Promise<Response> =>
  handler.serve(request, { params: Promise.resolve({}) })
