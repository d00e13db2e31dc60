'use client'
import Lock from 'lucide-react/icons/lock'
import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import { useRef } from 'react'
import { hallTexts } from '@/components/halls/texts'
import { Badge } from '@/components/ui/Badge'
import { MenuAction } from '@/components/ui/MenuParts'
import type { KnownHall } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useMessageTime } from '@/lib/time/client/format'
import { ActionsMenu } from './ActionsMenu'
import { adminTexts } from './texts'

export type HallDialog = 'edit' | 'remove'

interface HallRowProps {
  hall: KnownHall
  show: (name: HallDialog, hall: KnownHall, from: HTMLElement | null) => void
}

export function HallRow({ hall, show }: HallRowProps) {
  const [texts, hallMenu] = [useTextsOf(adminTexts), useTextsOf(hallTexts)]
  const time = useMessageTime()
  const button = useRef<HTMLButtonElement>(null)
  const details = [
    texts.messages(hall.message_count),
    hall.last_message_at && texts.lastMessage(time(hall.last_message_at)),
  ]
  const owners = texts.owners(hall.owners.map(({ username }) => username))

  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,4fr)] md:items-center">
        <div className="min-w-0">
          <p className="flex min-w-0 flex-wrap items-center gap-x-2">
            <span dir="auto" className="min-w-0 font-semibold wrap-anywhere">
              {hall.name}
            </span>
            {hall.private && (
              <Badge>
                <Lock aria-hidden className="size-3" />
                {texts.private}
              </Badge>
            )}
          </p>
          <p className="text-soft text-sm wrap-anywhere">{owners}</p>
        </div>
        <p className="text-soft text-sm">{texts.members(hall.member_count)}</p>
        <p className="text-soft text-sm">
          {details.filter(Boolean).join(' · ')}
          <span className="block">{texts.created(time(hall.created_at))}</span>
        </p>
      </div>
      <ActionsMenu name={hall.name} button={button}>
        <MenuAction
          icon={<Pencil />}
          label={hallMenu.edit}
          onClick={() => show('edit', hall, button.current)}
        />
        <MenuAction
          icon={<Trash />}
          label={hallMenu.removeAction}
          onClick={() => show('remove', hall, button.current)}
        />
      </ActionsMenu>
    </li>
  )
}
