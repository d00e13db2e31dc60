'use client'
import { Notices } from '@/components/notices/Notices'
import { Shortcuts } from '@/components/shortcuts/Shortcuts'
import { Tidings } from './Tidings'
import { UnreadMark } from './UnreadMark'

/** All that goes on around the chat that is open. */
export default function Around() {
  return (
    <>
      <UnreadMark />
      <Shortcuts />
      <Tidings />
      <Notices />
    </>
  )
}
