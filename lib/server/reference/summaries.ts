import type * as auth from '@/lib/accounts/contract'
import type * as authByOldNames from '@/lib/accounts/contract-old-names'
import type * as admin from '@/lib/admin/contract'
import type * as chats from '@/lib/chats/contract'
import type * as halls from '@/lib/chats/halls/contract'
import type * as hallsByOldNames from '@/lib/chats/halls/contract-old-names'
import type * as health from '@/lib/health/contract'
import type { Endpoint } from '@/lib/http/endpoint'
import type * as messages from '@/lib/messages/contract'
import type * as messagesByOldNames from '@/lib/messages/contract-old-names'
import type * as reactions from '@/lib/messages/reactions/contract'
import type * as presence from '@/lib/presence/contract'
import type * as presenceByOldNames from '@/lib/presence/contract-old-names'
import type * as realtime from '@/lib/sync/contract'
import type * as users from '@/lib/users/contract'
import type * as reference from './contract'

/** A sentence for each endpoint of a contract. */
export type SummariesOf<Contract> = {
  [Name in keyof Contract as Contract[Name] extends Endpoint ? Name : never]: string
}

interface Summaries {
  auth: SummariesOf<typeof auth>
  authByOldNames: SummariesOf<typeof authByOldNames>
  users: SummariesOf<typeof users>
  chats: SummariesOf<typeof chats>
  halls: SummariesOf<typeof halls>
  hallsByOldNames: SummariesOf<typeof hallsByOldNames>
  messages: SummariesOf<typeof messages>
  reactions: SummariesOf<typeof reactions>
  messagesByOldNames: SummariesOf<typeof messagesByOldNames>
  presence: SummariesOf<typeof presence>
  presenceByOldNames: SummariesOf<typeof presenceByOldNames>
  realtime: SummariesOf<typeof realtime>
  admin: SummariesOf<typeof admin>
  health: SummariesOf<typeof health>
  reference: SummariesOf<typeof reference>
}

/** What each endpoint is for. Only the API reference says it: not in the contracts, which browsers load. */
export const summaries: Summaries = {
  auth: {
    login: 'Enter with a name: the first time claims it, later times need this device or the code',
    logout: 'End this session; with `forget`, this device will need the code again',
    listSessions: 'One’s own sessions, the last used first',
    endSession: 'End a session of one’s own, and forget its device',
    endOtherSessions: 'End all sessions of one’s own but this one, and forget their devices',
    renewCode: 'A new code for oneself, shown this once; the one before stops working',
    issueCode: 'A new code for somebody who lost theirs; ends all their sessions',
  },

  authByOldNames: {
    logoutByOldName: 'The same as POST /api/logout, by its older name',
  },

  users: {
    getMe: 'The signed-in user',
    updateMe: 'Change one’s own estado and what others see of one’s presence',
  },

  chats: {
    listChats:
      'One’s chats: General, then the one with the newest message first. When `next` is not null there are ' +
      'more: give it as `before`',
    openDm: 'The direct messages with somebody: made by whoever asks first',
    muteChat: 'Mute a chat for oneself, or no longer',
    readChat: 'Read up to a message: only ever forward, and no further than the last',
  },

  halls: {
    listHalls: 'The halls one has joined, then the public ones, the newest first',
    createHall: 'Make a hall, and own it',
    updateHall: 'Rename or describe a hall, or make it private or public (its owners and admins)',
    deleteHall: 'Delete a hall (its owners and admins)',
    joinHall: 'Join a public hall by its id, or any hall by the code of an invitation',
    leaveHall: 'Leave a hall. When its last owner leaves, the longest member owns it',
    listMembers: 'Who is in a hall (its members and admins)',
    addMember: 'Take somebody into a hall (its owners and admins)',
    removeMember: 'Take somebody out of a hall (its owners and admins); oneself: the same as leaving',
    createInvite: 'The code of a new invitation, good for seven days and shown this once (owners and admins)',
  },

  hallsByOldNames: {
    listHallsByOldName: 'The halls one has joined: the older form of GET /api/halls',
    joinHallByOldName: 'Join a public hall: the older form of POST /api/halls/join',
  },

  messages: {
    sendMessage: 'Send a message; with the same client_id again, learn what became of it',
    listMessages:
      'A page of a chat’s messages: the newest, those before or after one, or all that changed since. ' +
      'Without chat_id, of General, or of the DM with `usuario`.',
    editMessage: 'Change the text of a message of one’s own',
    deleteMessage:
      'Delete a message: one’s own; any of a hall that one owns; as an admin, any where one is a member',
  },

  reactions: {
    addReaction: 'React to a message with one emoji; again: nothing changes',
    removeReaction: 'Take back one’s reaction to a message; again: nothing changes',
    listReactions:
      'Who reacted to a message with an emoji, the latest first. `next` is the `before` of the next page',
  },

  messagesByOldNames: {
    sendByOldName:
      'Send a message to General, or to the DM with `destinatario`: the older form of POST /api/messages',
    hallMessagesByOldName: 'The last 50 messages of a hall, oldest first, without the deleted ones',
  },

  presence: {
    heartbeat:
      'Say that one is here. `client_id` is the tab’s own, `beat` grows with each of its beats, `live` says ' +
      'that it hears events, `leaving` that it closes. Without `client_id` it holds for two minutes',
    listOnline: 'Who is here: online before away, then by name',
    listUsers: 'Everybody, or whose name has `q` in it: who is here first, then by last seen',
    listStatuses: 'The statuses of many users at once, by their ids: up to 200, separated by commas',
    ownPresence: 'One’s own tabs and devices, which of them decides, and what others see',
    setStatus: 'Set somebody’s status until it would become another by itself',
    readStatus: 'Somebody’s status, with a last seen that they hide',
    listOnlineAsAdmin: 'The same as GET /api/users/online, for admins',
  },

  presenceByOldNames: {
    ping: 'The same as POST /api/users/heartbeat, by an older name',
    chatPing: 'The same as POST /api/users/heartbeat, by an older name',
    onlineUsers: 'The same as GET /api/users/online, by an older name',
    chatOnlineUsers: 'The same as GET /api/users/online, by an older name',
  },

  realtime: {
    readRealtime: 'What a client needs to connect to push, and how often to poll without it',
    authorizeChannels:
      'The proof that a connection may listen to a channel, or to several at once, of which each that it ' +
      'may not hear is null',
    authenticateUser: 'The proof that a connection is the asker’s, so that it can be ended with the session',
    receiveWebhook:
      'For the push service: which channels are listened to, signed with the secret that both know',
  },

  admin: {
    listKnownUsers: 'Everybody, or whose name has `q` in it: admins first, then by name',
    setRole: 'Make somebody an admin, or no longer; 409 `conflict` for the last one',
    listSessionsOf: 'Somebody’s sessions, the last used first',
    endSessionsOf: 'End all sessions of somebody, and forget their devices',
    endSessionOf: 'End a session of somebody, and forget its device',
    listKnownHalls: 'All halls, private ones too, or those whose name has `q` in it: by name',
    readServiceHealth:
      'How the service is: the database, push, who hears by which way, and how many there are',
    makeRoundTrip:
      'Write to the database and read it back, and send `round_trip` with this id on one’s own channel: ' +
      'the browser that asks measures how long it takes to arrive',
  },

  health: {
    getHealth: 'Whether the database answers and push is on; 503 when the database is away',
  },

  reference: {
    getOpenApi: 'This reference, as an OpenAPI document',
  },
}
