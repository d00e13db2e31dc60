'use client'
import Plus from 'lucide-react/icons/plus'
import { type ReactNode, useEffect, useRef } from 'react'
import { useChatSections } from '@/components/chats/ChatSections'
import type { SectionName } from '@/components/chats/sections'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useListSettings } from '@/lib/chats/client/list-settings'
import { useTexts } from '@/lib/i18n/client/language'
import { ChatLink } from './ChatLink'
import { DialogButton, type LoadDialog } from './DialogButton'
import { loadNewHall } from './dialogs'
import { type Row, rowsOf } from './rows'
import { SectionRow } from './SectionRow'

/** Of a longer list only the rows in view are drawn, once that code is there. */
const PLAIN_MAX = 60

/** The list of chats, in sections that can be folded. */
export function ChatNav({ loadNewDm }: { loadNewDm: LoadDialog }) {
  const sections = useChatSections()
  const isCurrent = useCurrentChat()
  const goToChat = useGoToChat()
  const { settings, fold } = useListSettings()
  const texts = useTexts().chat
  const scroller = useRef<HTMLDivElement>(null)
  const { Part: LongList, prepare } = useOnDemand(() => import('./LongList'))

  const rows = rowsOf(sections, settings.folded, isCurrent)
  const currentAt = rows.findIndex((row) => row.kind === 'chat' && isCurrent(row.chat))
  const isLong = rows.length > PLAIN_MAX
  useEffect(() => {
    if (isLong) prepare()
  })

  const adding: Partial<Record<SectionName, ReactNode>> = {
    halls: <AddButton label={texts.createHall} load={loadNewHall} />,
    dms: <AddButton label={texts.newDm} load={loadNewDm} />,
  }
  const draw = (row: Row) =>
    row.kind === 'section' ? (
      <SectionRow
        row={row}
        onFold={(isFolded) => {
          fold(row.name, isFolded)
        }}
      >
        {adding[row.name]}
      </SectionRow>
    ) : (
      <ChatLink chat={row.chat} id={row.chat.id} isCurrent={isCurrent(row.chat)} goToChat={goToChat} />
    )

  const hasDms = sections.some(({ chats }) => chats.some(({ type }) => type === 'dm'))
  return (
    <div
      ref={scroller}
      data-scrolls-list
      className="min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto overscroll-contain px-2 pb-3"
    >
      {isLong && LongList ? (
        <LongList rows={rows} scroller={scroller} currentAt={currentAt} draw={draw} />
      ) : (
        <ul>
          {rows.slice(0, PLAIN_MAX).map((row) => (
            <li key={row.key}>{draw(row)}</li>
          ))}
        </ul>
      )}
      {!hasDms && <FirstDm label={texts.newDm} hint={texts.firstDmHint} load={loadNewDm} />}
    </div>
  )
}

function AddButton({ label, load }: { label: string; load: LoadDialog }) {
  return (
    <DialogButton
      label={label}
      load={load}
      className="text-soft hover:bg-hover hover:text-ink me-1 inline-flex size-8 shrink-0 items-center justify-center rounded-md pointer-coarse:size-11"
    >
      <Plus aria-hidden className="size-4" />
    </DialogButton>
  )
}

/** Where nobody has been written to yet. */
function FirstDm({ label, hint, load }: { label: string; hint: string; load: LoadDialog }) {
  return (
    <div className="mt-3 flex flex-col items-start gap-1 px-2.5">
      <p className="text-soft text-sm">{hint}</p>
      <DialogButton
        label={label}
        load={load}
        className="text-accent hover:bg-hover -mx-2 inline-flex min-h-9 items-center rounded-md px-2 text-sm font-semibold pointer-coarse:min-h-11"
      >
        {label}
      </DialogButton>
    </div>
  )
}
