import 'server-only'
import { Refusal } from './errors'
import { traced } from './traced'

/** Any method, any address that no route knows. The address is not logged: it may hold anything. */
export const notFound = (request: Request): Promise<Response> =>
  traced('(unknown)', request, () => Promise.reject(new Refusal('not_found')))
