'use client'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import { Confirm } from '@/components/ui/Confirm'
import { Modal } from '@/components/ui/Modal'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { Waiting } from '@/components/ui/Waiting'
import { useMembers } from '@/lib/chats/halls/client/members'
import type { Member } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useStatuses } from '@/lib/presence/client'
import { shownStatusOf } from '@/lib/presence/client/statuses'
import { useMe } from '@/lib/users/client/me'
import { AddMember } from './AddMember'
import type { OpenChat } from './open-chat'
import { MemberRow } from './MemberRow'
import { hallTexts } from './texts'

export function MembersDialog({ row: hall, ...dialog }: RowDialogProps & { row: OpenChat }) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const { me } = useMe()
  const { members, error, retry, add, takeOut } = useMembers(hall.id)
  const list = useRef<HTMLDivElement>(null)
  const statuses = useStatuses()
  useEffect(() => statuses.learn((members ?? []).map(shownStatusOf)), [members, statuses])
  const [removing, setRemoving] = useState<Member | null>(null)
  const [isConfirmOpen, setIsConfirmOpen] = useState(false)
  const own = members?.find(({ id }) => id === me.id)
  const isStaff = me.role === 'admin' || own?.hall_role === 'owner'

  return (
    <Modal
      {...dialog}
      title={texts.people}
      description={members ? texts.count(members.length) : '\u00a0'}
      closeLabel={common.close}
    >
      {members && isStaff && <AddMember add={add} />}
      {members ? (
        <MemberList
          ref={list}
          members={members}
          onOpened={() => {
            dialog.onOpenChange(false)
          }}
          onRemove={
            isStaff
              ? (member) => {
                  setRemoving(member)
                  setIsConfirmOpen(true)
                }
              : undefined
          }
        />
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
      {members?.length === 1 && isStaff && <p className="text-soft text-sm">{texts.onlyYou}</p>}
      {removing && (
        <Confirm
          open={isConfirmOpen}
          onOpenChange={setIsConfirmOpen}
          // The row of the removed person is gone.
          returnTo={() => list.current}
          title={texts.takeOutTitle(removing.username, hall.name ?? '')}
          text={hall.private ? texts.takeOutPrivate : texts.takeOutText}
          action={texts.takeOutAction}
          look="danger"
          onConfirm={() => takeOut(removing)}
        />
      )}
    </Modal>
  )
}

/** Longer lists are virtualized. */
const PLAIN_MAX = 100

interface MemberListProps {
  ref: Ref<HTMLDivElement | null>
  members: Member[]
  onOpened: () => void
  onRemove: ((member: Member) => void) | undefined
}

function MemberList({ ref, members, onOpened, onRemove }: MemberListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => scroll.current!, [])

  const row = (member: Member) => (
    <MemberRow key={member.id} member={member} onOpened={onOpened} onRemove={onRemove} />
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
