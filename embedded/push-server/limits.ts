/** Pusher's own limits where it has one; otherwise more than any page of ours needs. */
export const MOST_DATA_BYTES = 10_240
export const MOST_EVENT_NAME = 200
export const MOST_CHANNELS_AN_EVENT = 100
export const MOST_EVENTS_A_BATCH = 10
export const MOST_MEMBERS = 100
export const MOST_USER_ID = 128
export const MOST_USER_INFO_BYTES = 1_024
export const MOST_CLIENT_EVENTS_A_SECOND = 10

export const MOST_CHANNELS_A_CONNECTION = 2_000
export const MOST_FRAME_BYTES = 16_384
export const MOST_BODY_BYTES = 1_000_000
