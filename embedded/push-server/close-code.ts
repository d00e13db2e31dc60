/** Pusher's codes where it has one, otherwise WebSocket's own. Clients decide by them whether to reconnect. */
export const CLOSE = {
  restarting: [1012, 'The server is restarting'],
  slowReader: [1013, 'Too slow to read'],
  binary: [1003, 'Text frames only'],
  junk: [1008, 'Too many frames that say nothing'],
  unknownApp: [4001, 'There is no app with this key'],
  unknownPath: [4005, 'There is nothing at this path'],
  badVersion: [4006, 'The protocol version is not a number'],
  unsupportedVersion: [4007, 'This protocol version is not supported'],
  noVersion: [4008, 'No protocol version was given'],
  unauthorized: [4009, 'The connection is not authorized'],
  overCapacity: [4100, 'Over capacity'],
  noPong: [4201, 'No pong came in time'],
} as const satisfies Record<string, readonly [number, string]>

export type CloseReason = keyof typeof CLOSE

/** Codes of errors that leave the connection open. */
export const ERROR = { unauthorized: 4009, other: 4300, clientEvent: 4301 } as const
