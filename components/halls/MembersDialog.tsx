'use client'
import { useRef, useState } from 'react'
import { Confirm } from '@/components/ui/Confirm'
import { Modal } from '@/components/ui/Modal'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { Waiting } from '@/components/ui/Waiting'
import { useMembers } from '@/lib/chats/halls/client/members'
import type { Member } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useMe } from '@/lib/users/client/me'
import { AddMember } from './AddMember'
import type { OpenChat } from './HallMenu'
import { MemberList } from './MemberList'
import { hallTexts } from './texts'

export function MembersDialog({ row: hall, ...dialog }: RowDialogProps & { row: OpenChat }) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const { me } = useMe()
  const { members, error, retry, add, takeOut } = useMembers(hall.id)
  const list = useRef<HTMLDivElement>(null)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [isAsking, setIsAsking] = useState(false)
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
          onTakeOut={
            isStaff
              ? (member) => {
                  setLeaving(member)
                  setIsAsking(true)
                }
              : undefined
          }
        />
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
      {members?.length === 1 && isStaff && <p className="text-soft text-sm">{texts.onlyYou}</p>}
      {leaving && (
        <Confirm
          open={isAsking}
          onOpenChange={setIsAsking}
          // The row has gone with who was taken out.
          returnTo={() => list.current}
          title={texts.takeOutTitle(leaving.username, hall.name ?? '')}
          text={hall.private ? texts.takeOutPrivate : texts.takeOutText}
          action={texts.takeOutAction}
          look="danger"
          onConfirm={() => takeOut(leaving)}
        />
      )}
    </Modal>
  )
}
