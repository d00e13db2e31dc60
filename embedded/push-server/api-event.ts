import { ApiRefusal } from './api-answer'
import { isChannelName, userOf } from './channel-name'
import { MOST_CHANNELS_AN_EVENT, MOST_DATA_BYTES, MOST_EVENT_NAME, MOST_USER_ID } from './limits'

export interface Triggered {
  name: string
  data: string
  channels: string[]
  /** The id of a connection that does not get the event, usually the sender's. */
  except: string | null
  info: Set<string>
}

/** Checks everything about an event before any of it is sent. */
export function readEvent(body: Record<string, unknown>): Triggered {
  return {
    name: readName(body['name']),
    data: readData(body['data']),
    channels: readChannels(body['channels'] ?? body['channel']),
    except: readSocketId(body['socket_id']),
    info: readInfo(body['info']),
  }
}

function readName(name: unknown): string {
  if (typeof name !== 'string' || name === '') throw wrong('An event needs a name')
  if (name.length > MOST_EVENT_NAME) {
    throw wrong(`The name of an event has at most ${MOST_EVENT_NAME} characters`)
  }
  if (/^pusher(_internal)?:/.test(name)) throw wrong('Names that begin with pusher: are the protocol’s own')
  return name
}

function readData(data: unknown): string {
  if (typeof data !== 'string') throw wrong('The data of an event must be a string')
  if (Buffer.byteLength(data) > MOST_DATA_BYTES) {
    throw new ApiRefusal(
      413,
      `The data content of this event exceeds the allowed maximum (${MOST_DATA_BYTES} bytes)`,
    )
  }
  return data
}

function readChannels(given: unknown): string[] {
  const names: unknown[] = Array.isArray(given) ? given : [given]
  if (given === undefined || given === null || names.length === 0) throw wrong('An event needs a channel')
  if (names.length > MOST_CHANNELS_AN_EVENT) {
    throw wrong(`An event goes to at most ${MOST_CHANNELS_AN_EVENT} channels`)
  }
  for (const name of names) if (!isTarget(name)) throw wrong('Invalid channel name')
  return [...new Set(names as string[])]
}

function isTarget(name: unknown): name is string {
  const user = userOf(name)
  return user === null ? isChannelName(name) : user.length <= MOST_USER_ID
}

function readSocketId(id: unknown): string | null {
  if (id === undefined || id === null) return null
  if (typeof id !== 'string' || !/^\d+\.\d+$/.test(id)) throw wrong('Invalid socket_id')
  return id
}

export function readInfo(info: unknown): Set<string> {
  return new Set(typeof info === 'string' ? info.split(',').map((each) => each.trim()) : [])
}

const wrong = (message: string) => new ApiRefusal(400, message)
