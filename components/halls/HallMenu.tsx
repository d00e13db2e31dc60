'use client'
import { Menu } from '@base-ui/react/menu'
import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import Link from 'lucide-react/icons/link'
import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import Users from 'lucide-react/icons/users'
import type { OnDemandMenuProps } from '@/components/ui/MenuButton'
import { MenuAction, MenuRule, menuPopupLook, useFirstItem } from '@/components/ui/MenuParts'
import { toast } from '@/components/ui/toast'
import { useRowDialog } from '@/components/ui/use-row-dialog'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { ApiError } from '@/lib/http/api'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { useMe } from '@/lib/users/client/me'
import { InviteDialog } from './InviteDialog'
import { MembersDialog } from './MembersDialog'
import type { OpenChat } from './open-chat'
import { EditOpenHall, RemoveOpenHall } from './open-hall-dialogs'
import { hallTexts } from './texts'

const DIALOGS = { people: MembersDialog, invite: InviteDialog, edit: EditOpenHall, remove: RemoveOpenHall }

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

  async function changeMute() {
    try {
      await mute(chat.id, !chat.muted)
    } catch (error) {
      if (error instanceof ApiError) toast({ text: errorText(common, error) })
    }
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
                onClick={() => void changeMute()}
              />
              {isStaff && (
                <>
                  <MenuRule />
                  <MenuAction icon={<Pencil />} label={texts.edit} onClick={openDialog('edit')} />
                  <MenuAction icon={<Trash />} label={texts.remove} onClick={openDialog('remove')} />
                </>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {dialog}
    </>
  )
}
