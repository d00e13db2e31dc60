import 'server-only'
import { Refusal } from '@/lib/http/errors'
import { traceRequest } from './trace-request'

/** Any method, any address that no route knows. The address is not logged: it may hold anything. */
export const answerUnknownAddress = (request: Request): Promise<Response> =>
  traceRequest('(unknown)', request, () => Promise.reject(new Refusal('not_found')))
