'use client'
import { Menu } from '@base-ui/react/menu'
import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import Link from 'lucide-react/icons/link'
import LogOut from 'lucide-react/icons/log-out'
import Pencil from 'lucide-react/icons/pencil'
import Pin from 'lucide-react/icons/pin'
import PinOff from 'lucide-react/icons/pin-off'
import Trash from 'lucide-react/icons/trash-2'
import Users from 'lucide-react/icons/users'
import type { OnDemandMenuProps } from '@/components/ui/MenuButton'
import { MenuAction, MenuRule, menuPopupLook, useFirstItem } from '@/components/ui/MenuParts'
import { toast } from '@/components/ui/toast'
import { useRowDialog } from '@/components/ui/use-row-dialog'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { useListSettings } from '@/lib/chats/client/list-settings'
import { ApiError } from '@/lib/http/api'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { useMe } from '@/lib/users/client/me'
import { InviteDialog } from './InviteDialog'
import { LeaveDialog } from './LeaveDialog'
import { MembersDialog } from './MembersDialog'
import type { OpenChat } from './open-chat'
import { EditOpenHall, RemoveOpenHall } from './open-hall-dialogs'
import { hallTexts } from './texts'
import { mayUndoLeaving, useLeave } from './use-leave'

const DIALOGS = {
  people: MembersDialog,
  invite: InviteDialog,
  edit: EditOpenHall,
  leave: LeaveDialog,
  remove: RemoveOpenHall,
}

interface HallMenuProps extends OnDemandMenuProps {
  chat: OpenChat
  label: string
}

/** The menu of any chat. Only a hall has people to change and a name to edit. */
export default function HallMenu({
  chat,
  label,
  container,
  anchor,
  open,
  byKeyboard,
  onOpenChange,
}: HallMenuProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const { me } = useMe()
  const { mute } = useChatActions()
  const { show, dialog } = useRowDialog<OpenChat, keyof typeof DIALOGS>(DIALOGS)
  const isHall = chat.type === 'hall'
  const isStaff = isHall && (chat.role === 'owner' || me.role === 'admin')
  const openDialog = (name: keyof typeof DIALOGS) => () => show(name, chat, anchor.current)

  const { settings, pin } = useListSettings()
  const isPinned = settings.pinned.includes(chat.id)
  const leave = useLeave()

  async function tryTo(work: Promise<unknown>) {
    try {
      await work
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      toast({ text: errorText(common, error) })
    }
  }

  function startLeaving() {
    if (mayUndoLeaving(chat)) void tryTo(leave(chat))
    else show('leave', chat, anchor.current)
  }

  const firstItem = useFirstItem(byKeyboard)

  return (
    <>
      <Menu.Root open={open} onOpenChange={onOpenChange}>
        <Menu.Portal container={container}>
          <Menu.Positioner
            anchor={anchor}
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="z-10 outline-none"
          >
            <Menu.Popup className={menuPopupLook} finalFocus={anchor} aria-label={label}>
              {isHall && (
                <MenuAction
                  ref={firstItem}
                  icon={<Users />}
                  label={texts.people}
                  onClick={openDialog('people')}
                />
              )}
              {isStaff && <MenuAction icon={<Link />} label={texts.invite} onClick={openDialog('invite')} />}
              <MenuAction
                ref={isHall ? undefined : firstItem}
                icon={chat.muted ? <Bell /> : <BellOff />}
                label={chat.muted ? texts.unmute : texts.mute}
                onClick={() => void tryTo(mute(chat.id, !chat.muted))}
              />
              <MenuAction
                icon={isPinned ? <PinOff /> : <Pin />}
                label={isPinned ? texts.unpin : texts.pin}
                onClick={() => {
                  pin(chat.id, !isPinned)
                }}
              />
              {isStaff && <MenuAction icon={<Pencil />} label={texts.edit} onClick={openDialog('edit')} />}
              {isHall && (
                <>
                  <MenuRule />
                  <MenuAction icon={<LogOut />} label={common.chat.leave} onClick={startLeaving} />
                </>
              )}
              {isStaff && <MenuAction icon={<Trash />} label={texts.remove} onClick={openDialog('remove')} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {dialog}
    </>
  )
}
