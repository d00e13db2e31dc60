'use client'
import { type Ref, useImperativeHandle, useRef } from 'react'
import { Virtualizer } from 'virtua'
import type { Member } from '@/lib/chats/halls/contract'
import { MemberRow } from './MemberRow'

/** More than these are made only as they come into sight. */
const PLAIN_MAX = 100

interface MemberListProps {
  ref: Ref<HTMLDivElement | null>
  members: Member[]
  onOpened: () => void
  onTakeOut: ((member: Member) => void) | undefined
}

export function MemberList({ ref, members, onOpened, onTakeOut }: MemberListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => scroll.current!, [])

  const row = (member: Member) => (
    <MemberRow key={member.id} member={member} onOpened={onOpened} onTakeOut={onTakeOut} />
  )

  return (
    <div
      ref={scroll}
      tabIndex={-1}
      className="-mx-2 max-h-[50dvh] overflow-y-auto overscroll-contain outline-none [--ground:var(--color-raised)]"
    >
      {members.length > PLAIN_MAX ? (
        <Virtualizer as="ul" item="li" scrollRef={scroll} data={members}>
          {row}
        </Virtualizer>
      ) : (
        <ul>
          {members.map((member) => (
            <li key={member.id}>{row(member)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
