'use client'
import { Tooltip } from '@base-ui/react/tooltip'
import useSWR from 'swr'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'
import { listReactions } from '@/lib/messages/reactions/contract'
import type { Reaction } from '@/lib/messages/reactions/reaction'
import { call } from '@/lib/users/client/call'
import { reactionTexts } from './texts'

interface ReactionTipProps {
  message: Message
  reaction: Reaction
  anchor: HTMLElement
  meId: number
}

const NAMES_SHOWN = 10

/** Says who reacted with an emoji, once the names are there. */
export default function ReactionTip({ message, reaction, anchor, meId }: ReactionTipProps) {
  const { locale } = useLocale()
  const texts = useTextsOf(reactionTexts)
  const { emoji, count } = reaction
  const { data } = useSWR(['reactions', message.id, message.rev, emoji], () =>
    call(listReactions, { id: String(message.id), emoji, limit: String(NAMES_SHOWN) }),
  )
  if (!data || data.users.length === 0) return null
  const isMine = data.users.some(({ id }) => id === meId)
  const other = data.users.filter(({ id }) => id !== meId).map(({ username }) => username)
  const names = isMine ? [texts.you, ...other] : other
  const others = count - names.length
  const list = new Intl.ListFormat(locale).format(others > 0 ? [...names, texts.others(others)] : names)
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} side="top" sideOffset={6} collisionPadding={8} className="z-20">
          <Tooltip.Popup className="bg-ink text-paper shadow-popup max-w-72 rounded-md px-2.5 py-1.5 text-xs wrap-anywhere">
            {isMine && count === 1 ? texts.iReacted(emoji) : texts.reacted(list, count === 1, emoji)}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
