'use client'
import { type ComponentType, useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { useConversation } from '@/components/conversation/use-conversation'
import { Button } from '@/components/ui/Button'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useTexts } from '@/lib/i18n/client/language'

/** Stands where messages will be, and offers what to do next. */
export default function EmptyLog() {
  const { chat: texts, log } = useTexts()
  const { chat, feed } = useConversation()
  const name = chatName(chat)
  const words = {
    general: [log.generalStart, log.generalHint],
    hall: [log.hallStart(name), log.hallHint],
    dm: [log.dmStart(name), texts.noMessagesHint],
  }
  const [start, hint] = words[chat.type]
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-16 text-center">
      <span className="mb-3 inline-flex">
        <ChatMark chat={chat} size="large" />
      </span>
      <p className="font-semibold text-balance wrap-anywhere">{start}</p>
      <p className="text-soft text-sm">
        {texts.noMessages} {hint}
      </p>
      {chat.type === 'hall' && !feed.isGone && <HallOffers />}
    </div>
  )
}

const loadPeople = async () => opening((await import('@/components/halls/MembersDialog')).MembersDialog)
const loadInvite = async () => opening((await import('@/components/halls/InviteDialog')).InviteDialog)

/** What the people who run a new hall do first. */
function HallOffers() {
  const texts = useTexts().log
  const { chatId, chat, me, openDialog } = useConversation()
  if (chat.role !== 'owner' && me.role !== 'admin') return null
  const row = { ...chat, id: chatId }
  const offers = [
    { label: texts.addPeople, look: 'primary', load: loadPeople },
    { label: texts.invite, look: 'quiet', load: loadInvite },
  ] as const
  return (
    <div className="mt-4 flex flex-wrap justify-center gap-2">
      {offers.map(({ label, look, load }) => (
        <Button
          key={label}
          look={look}
          onClick={({ currentTarget }) => {
            openDialog(load, { row, returnTo: () => currentTarget })
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

/** The dialog as it is opened by `openDialog`: it closes itself. */
function opening<Row>(Dialog: ComponentType<RowDialogProps & { row: Row }>) {
  return function Opened(props: Pick<RowDialogProps, 'returnTo'> & { row: Row }) {
    const [open, setOpen] = useState(true)
    return <Dialog {...props} open={open} onOpenChange={setOpen} />
  }
}
