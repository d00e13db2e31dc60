import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../../lib/log'
import { answer, ApiRefusal } from './api-answer'
import { expectAuthentic } from './api-authentic'
import { parseBody, readBody } from './api-body'
import { batchEvents, channel, channels, events, terminate, users } from './api-calls'
import type { State } from './state'

interface Call {
  method: 'GET' | 'POST'
  run(state: State, name: string, query: Map<string, string>, body: Buffer): object
}

/** By path below /apps/<id>. */
const CALLS: [RegExp, Call][] = [
  [/^events$/, { method: 'POST', run: (state, _, __, body) => events(state, parseBody(body)) }],
  [/^batch_events$/, { method: 'POST', run: (state, _, __, body) => batchEvents(state, parseBody(body)) }],
  [/^channels$/, { method: 'GET', run: (state, _, query) => channels(state, query) }],
  [/^channels\/([^/]+)$/, { method: 'GET', run: (state, name, query) => channel(state, name, query) }],
  [/^channels\/([^/]+)\/users$/, { method: 'GET', run: (state, name) => users(state, name) }],
  [
    /^users\/([^/]+)\/terminate_connections$/,
    { method: 'POST', run: (state, name) => terminate(state, name) },
  ],
]

/** Pusher's HTTP API. The application signs each call. */
export function answerApi(state: State) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    handle(state, request).then(
      (body) => answer(response, 200, body),
      (error: unknown) => {
        if (error instanceof ApiRefusal) return answer(response, error.status, { error: error.message })
        if (request.destroyed && !request.complete) return
        log('error', 'push api', { error: String(error) })
        answer(response, 500, { error: 'Something went wrong' })
      },
    )
  }
}

async function handle(state: State, request: IncomingMessage): Promise<object> {
  const { PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET } = state.settings
  const { pathname: path, searchParams: search } = new URL(`http://push${request.url ?? ''}`)
  const [, app, rest] = /^\/apps\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (app !== PUSHER_APP_ID || rest === undefined) throw new ApiRefusal(404, 'There is nothing here')
  const [name, call] = findCall(rest)
  const method = request.method ?? ''
  const body = await readBody(request)
  const query = expectAuthentic({ method, path, search, body }, PUSHER_KEY, PUSHER_SECRET)
  if (method !== call.method) throw new ApiRefusal(405, `Use ${call.method}`)
  return call.run(state, decoded(name), query, body)
}

function findCall(rest: string): [name: string, Call] {
  for (const [pattern, call] of CALLS) {
    const found = pattern.exec(rest)
    if (found) return [found[1] ?? '', call]
  }
  throw new ApiRefusal(404, 'There is nothing here')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw new ApiRefusal(400, 'The path does not decode')
  }
}
