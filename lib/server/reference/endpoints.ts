import * as auth from '@/lib/accounts/contract'
import * as authByOldNames from '@/lib/accounts/contract-old-names'
import * as admin from '@/lib/admin/contract'
import * as chats from '@/lib/chats/contract'
import * as halls from '@/lib/chats/halls/contract'
import * as hallsByOldNames from '@/lib/chats/halls/contract-old-names'
import * as health from '@/lib/health/contract'
import { type Endpoint, isEndpoint } from '@/lib/http/endpoint'
import * as messages from '@/lib/messages/contract'
import * as reactions from '@/lib/messages/reactions/contract'
import * as messagesByOldNames from '@/lib/messages/contract-old-names'
import * as presence from '@/lib/presence/contract'
import * as presenceByOldNames from '@/lib/presence/contract-old-names'
import * as realtime from '@/lib/sync/contract'
import * as users from '@/lib/users/contract'
import * as reference from './contract'

export interface DescribedEndpoint extends Endpoint {
  summary: string
}

/** A sentence for each endpoint of a contract: here, because browsers load the contracts. */
type SummariesOf<Contract> = {
  [Name in keyof Contract as Contract[Name] extends Endpoint ? Name : never]: string
}

/** All endpoints, by topic. A test compares this list with the routes of the build. */
export const endpointsByTopic: Record<string, DescribedEndpoint[]> = {
  'Signing in': byPath(
    describe(auth, {
      login:
        'Enter with a name: the first time claims it, later times need this device or the code. Or enter with ' +
        'the `link` of another device of one’s own',
      logout: 'End this session; with `forget`, this device will need the code again',
      listSessions: 'One’s own sessions, the last used first',
      endSession: 'End a session of one’s own, and forget its device',
      endOtherSessions: 'End all sessions of one’s own but this one, and forget their devices',
      renewCode: 'A new code for oneself, shown this once; the one before stops working',
      createLink:
        'The address that makes another browser a device of one’s own: good for five minutes, and once',
      readLink: 'Who would enter with a link; it spends nothing',
      issueCode: 'A new code for somebody who lost theirs; ends all their sessions',
    }),
    describe(authByOldNames, {
      logoutByOldName: 'The same as POST /api/logout, by its older name',
    }),
  ),
  'The signed-in user': byPath(
    describe(users, {
      getMe: 'The signed-in user',
      updateMe: 'Change one’s own estado and what others see of one’s presence',
    }),
  ),
  Chats: byPath(
    describe(chats, {
      listChats:
        'One’s chats: General, then the one with the newest message first. When `next` is not null there are ' +
        'more: give it as `before`',
      openDm: 'The direct messages with somebody: made by whoever asks first',
      muteChat: 'Mute a chat for oneself, or no longer',
      readChat: 'Read up to a message: only ever forward, and no further than the last',
    }),
  ),
  Halls: byPath(
    describe(halls, {
      listHalls: 'The halls one has joined, then the public ones, the newest first',
      getHall: 'One hall: its description, how many are in it, what one is there',
      createHall: 'Make a hall, and own it',
      updateHall: 'Rename or describe a hall, or make it private or public (its owners and admins)',
      deleteHall: 'Delete a hall (its owners and admins)',
      joinHall: 'Join a public hall by its id, or any hall by the code of an invitation',
      leaveHall: 'Leave a hall. When its last owner leaves, the longest member owns it',
      listMembers: 'Who is in a hall (its members and admins)',
      addMember: 'Take somebody into a hall (its owners and admins)',
      removeMember: 'Take somebody out of a hall (its owners and admins); oneself: the same as leaving',
      createInvite:
        'The code of a new invitation, good for seven days and shown this once (owners and admins)',
    }),
    describe(hallsByOldNames, {
      listHallsByOldName: 'The halls one has joined: the older form of GET /api/halls',
      joinHallByOldName: 'Join a public hall: the older form of POST /api/halls/join',
    }),
  ),
  Messages: byPath(
    describe(messages, {
      sendMessage: 'Send a message; with the same client_id again, learn what became of it',
      listMessages:
        'A page of a chat’s messages: the newest, those before or after one, or all that changed since. ' +
        'Without chat_id, of General, or of the DM with `usuario`.',
      readMessage: 'One message, to whoever is in its chat',
      editMessage: 'Change the text of a message of one’s own',
      deleteMessage:
        'Delete a message: one’s own; any of a hall that one owns; as an admin, any where one is a member',
    }),
    describe(reactions, {
      addReaction: 'React to a message with one emoji; again: nothing changes',
      removeReaction: 'Take back one’s reaction to a message; again: nothing changes',
      listReactions:
        'Who reacted to a message with an emoji, the latest first. `next` is the `before` of the next page',
    }),
    describe(messagesByOldNames, {
      sendByOldName:
        'Send a message to General, or to the DM with `destinatario`: the older form of POST /api/messages',
      hallMessagesByOldName: 'The last 50 messages of a hall, oldest first, without the deleted ones',
    }),
  ),
  Presence: byPath(
    describe(presence, {
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
    }),
    describe(presenceByOldNames, {
      ping: 'The same as POST /api/users/heartbeat, by an older name',
      chatPing: 'The same as POST /api/users/heartbeat, by an older name',
      onlineUsers: 'The same as GET /api/users/online, by an older name',
      chatOnlineUsers: 'The same as GET /api/users/online, by an older name',
    }),
  ),
  Push: byPath(
    describe(realtime, {
      readRealtime: 'What a client needs to connect to push, and how often to poll without it',
      authorizeChannels:
        'The proof that a connection may listen to a channel, or to several at once, of which each that it ' +
        'may not hear is null',
      authenticateUser:
        'The proof that a connection is the asker’s, so that it can be ended with the session',
      receiveWebhook:
        'For the push service: which channels are listened to, signed with the secret that both know',
    }),
  ),
  Administration: byPath(
    describe(admin, {
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
    }),
  ),
  'The service itself': byPath(
    describe(health, {
      getHealth: 'Whether the database answers and push is on; 503 when the database is away',
    }),
    describe(reference, {
      getOpenApi: 'This reference, as an OpenAPI document',
    }),
  ),
}

function describe<Contract extends object>(
  contract: Contract,
  summaries: SummariesOf<Contract>,
): DescribedEndpoint[] {
  const sentences = new Map<string, string>(Object.entries(summaries))
  return Object.entries(contract).flatMap(([name, value]) =>
    isEndpoint(value) ? [{ ...value, summary: sentences.get(name)! }] : [],
  )
}

/** Modules list their exports by name; readers look for addresses. */
function byPath(...contracts: DescribedEndpoint[][]): DescribedEndpoint[] {
  return contracts.flat().sort((one, other) => one.path.localeCompare(other.path))
}
