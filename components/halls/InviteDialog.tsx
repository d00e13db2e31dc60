'use client'
import Share from 'lucide-react/icons/share-2'
import { Button } from '@/components/ui/Button'
import { CopyField } from '@/components/ui/CopyField'
import { Modal } from '@/components/ui/Modal'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { Waiting } from '@/components/ui/Waiting'
import { useInvite } from '@/lib/chats/halls/client/invite'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useMoment } from '@/lib/time/client/format'
import type { OpenChat } from './open-chat'
import { inviteLink } from './invite-link'
import { hallTexts } from './texts'

export function InviteDialog({ row: chat, ...dialog }: RowDialogProps & { row: OpenChat }) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const moment = useMoment()
  const { invite, error, retry } = useInvite(chat.id)
  return (
    <Modal {...dialog} title={texts.invite} description={texts.inviteAbout} closeLabel={common.close}>
      {invite ? (
        <CopyField
          label={texts.link}
          value={inviteLink(location.origin, invite.code)}
          hint={texts.until(moment(invite.expires_at))}
          copyYourself={texts.copyYourself}
          className="px-3 text-base"
        >
          {'share' in navigator && (
            <Button look="quiet" onClick={() => void share(inviteLink(location.origin, invite.code))}>
              <Share aria-hidden className="size-4" />
              {texts.share}
            </Button>
          )}
        </CopyField>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}

/** A share that the user cancels is no error. */
const share = (url: string) => navigator.share({ url }).catch(() => undefined)
