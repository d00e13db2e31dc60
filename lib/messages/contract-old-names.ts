import * as z from 'zod/mini'
import { endpoint, IdInPath, Time } from '@/lib/http/endpoint'
import { Contenido, OldMessage, OwnName } from './contract'

// Older names, kept for programs. No page calls them: apart, so that none of them loads them.

export const sendByOldName = endpoint({
  method: 'POST',
  path: '/api/send',
  replacedBy: '/api/messages',
  input: z.object({ mensaje: Contenido, destinatario: z.optional(z.string()), usuario: OwnName }),
  output: OldMessage,
  creates: true,
  askerFields: ['usuario', 'username'],
  welcomesNewNames: true,
})

export const hallMessagesByOldName = endpoint({
  method: 'GET',
  path: '/chat/messages/:hall_id',
  replacedBy: '/api/messages',
  input: z.object({ hall_id: IdInPath }),
  output: z.array(
    z.object({
      id: z.number(),
      hall_id: z.number(),
      sender_id: z.number(),
      username: z.string(),
      content: z.string(),
      created_at: Time,
    }),
  ),
})
