import * as z from 'zod/mini'
import { endpoint } from '@/lib/http/endpoint'
import { event } from '@/lib/http/event'

/** What a browser needs to connect. Without push it polls, and the rest is null. */
export const Connection = z.object({
  push: z.enum(['on', 'off']),
  key: z.nullable(z.string()),
  /** Null, like `port` and `tls`: the page's own address; or, with a cluster, Pusher's. */
  host: z.nullable(z.string()),
  port: z.nullable(z.number()),
  tls: z.nullable(z.boolean()),
  cluster: z.nullable(z.string()),
  auth_endpoint: z.string(),
  user_channel: z.string(),
  poll_ms: z.number(),
})
export type Connection = z.output<typeof Connection>

export const readRealtime = endpoint({
  method: 'GET',
  path: '/api/realtime',
  output: Connection,
})

export const CHANNELS_AT_ONCE = 100

const malformed = { params: { code: 'bad_request' } }

// The name that push gave to a connection. What is signed begins with it: nothing else may pass for one.
const SocketId = z.string().check(z.refine((id) => /^\d{1,20}\.\d{1,20}$/.test(id), malformed))

const Signature = z.object({ auth: z.string() })

export const authorizeChannels = endpoint({
  method: 'POST',
  path: '/api/pusher/auth',
  input: z
    .object({
      socket_id: SocketId,
      channel_name: z.optional(z.string()),
      channel_names: z.optional(z.array(z.string()).check(z.maxLength(CHANNELS_AT_ONCE))),
    })
    .check(
      z.refine((input) => (input.channel_name === undefined) !== (input.channel_names === undefined), {
        message: 'channel_name or channel_names is needed, and not both',
        ...malformed,
      }),
    ),
  output: z.union([Signature, z.object({ channels: z.record(z.string(), z.nullable(Signature)) })]),
  askerFields: [],
  form: true,
  // A connection asks by itself, whoever sits before it.
  countsAsSeen: false,
})

export const authenticateUser = endpoint({
  method: 'POST',
  path: '/api/pusher/user-auth',
  input: z.object({ socket_id: SocketId }),
  output: z.extend(Signature, { user_data: z.string() }),
  askerFields: [],
  form: true,
  // A connection asks by itself, whoever sits before it.
  countsAsSeen: false,
})

/** What push tells of its channels. Events of other kinds, and other fields, are nothing to us. */
export const receiveWebhook = endpoint({
  method: 'POST',
  path: '/api/pusher/webhook',
  access: 'public',
  input: z.object({
    time_ms: z.number(),
    events: z.array(z.looseObject({ name: z.string(), channel: z.optional(z.string()) })),
  }),
})

const documentFields = {
  id: z.number(),
  chat_id: z.number(),
  /** Its number in the chat: 1, 2, 3 … */
  seq: z.number(),
  /** The chat's change number of its last change. */
  rev: z.number(),
}
/** What every change of a chat is about: something with a number in the chat, as of its last change. */
export const Document = z.object(documentFields)
export type Document = z.output<typeof Document>

/**
 * A document whose event would be too large for the push service: whoever receives it fetches the rest. What of it
 * fits besides comes along.
 */
export const TruncatedDocument = z.looseObject({ ...documentFields, truncated: z.literal(true) })
export type TruncatedDocument = z.output<typeof TruncatedDocument>

/** The three events of a chat's documents, as they are on the wire; each carries the whole document. */
export function documentEvents<Shape extends z.ZodMiniType<Document>>(shape: Shape) {
  const data = z.union([TruncatedDocument, shape])
  return {
    added: event('new_message', data),
    updated: event('message_updated', data),
    deleted: event('message_deleted', data),
  }
}

/**
 * Something about a chat itself is another now: its name, who is in it, its channel. Here, because
 * signing out tells it as well, and knows nothing of chats.
 */
export const chatChanged = event('chat_changed', z.object({ chat_id: z.number() }), { isGoodLate: true })
