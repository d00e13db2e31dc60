import { ERROR } from './close-code'
import type { Connection } from './connection'
import { signedIn } from './frame'
import { MOST_USER_ID } from './limits'
import { isSame, sign, userText } from './signature'
import type { State } from './state'

/** Gives the connection a user: for events to a user, and for ending all of the user's connections. */
export function signIn(state: State, connection: Connection, request: Record<string, unknown>): boolean {
  const { auth, user_data: data } = request
  const { PUSHER_KEY, PUSHER_SECRET } = state.settings
  const isSigned =
    typeof data === 'string' &&
    isSame(auth, `${PUSHER_KEY}:${sign(PUSHER_SECRET, userText(connection.id, data))}`)
  const user = isSigned ? userIn(data) : null
  if (user === null) {
    if (!connection.sendError(ERROR.unauthorized, 'The sign-in is not valid'))
      state.end(connection, 'slowReader')
    return true
  }
  state.signIn(connection, user)
  state.send(connection, signedIn(data as string))
  return true
}

function userIn(data: string): string | null {
  try {
    const { id } = JSON.parse(data) as { id?: unknown }
    return typeof id === 'string' && id !== '' && id.length <= MOST_USER_ID ? id : null
  } catch {
    return null
  }
}
