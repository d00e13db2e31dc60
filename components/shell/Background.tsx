'use client'
import { Notifications } from '@/components/notifications/Notifications'
import { Shortcuts } from '@/components/shortcuts/Shortcuts'
import { EventToasts } from './EventToasts'
import { UnreadMark } from './UnreadMark'

/** All that goes on around the chat that is open. */
export default function Background() {
  return (
    <>
      <UnreadMark />
      <Shortcuts />
      <EventToasts />
      <Notifications />
    </>
  )
}
