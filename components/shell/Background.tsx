'use client'
import { Notifications } from '@/components/notifications/Notifications'
import { PersonCardHost } from '@/components/people/PersonCardHost'
import { Shortcuts } from '@/components/shortcuts/Shortcuts'
import { EventToasts } from './EventToasts'
import { KeptChats } from './KeptChats'
import { UnreadMark } from './UnreadMark'

/** Everything of the page that shows nothing at first. */
export default function Background() {
  return (
    <>
      <KeptChats />
      <UnreadMark />
      <Shortcuts />
      <EventToasts />
      <Notifications />
      <PersonCardHost />
    </>
  )
}
