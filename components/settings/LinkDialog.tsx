'use client'
import { Button } from '@/components/ui/Button'
import { CopyField } from '@/components/ui/CopyField'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useDeviceLink } from '@/lib/accounts/client/device-link'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useAsOfNow } from '@/lib/time/client/now'
import { linkTexts } from './link-texts'
import { QrCode } from './QrCode'

/** The address that signs another device in, as a picture for its camera and as a link. */
export default function LinkDialog(dialog: DialogProps) {
  const [texts, common] = [useTextsOf(linkTexts), useTexts()]
  const { link, error, again } = useDeviceLink()
  const isOver = useAsOfNow((now) => link !== undefined && Date.parse(link.expires_at) <= now)
  return (
    <Modal {...dialog} title={texts.title} description={texts.about} closeLabel={common.close}>
      {link && !isOver ? (
        <>
          <QrCode text={link.url} label={texts.picture} />
          <CopyField
            label={texts.link}
            value={link.url}
            hint={texts.until}
            copyYourself={texts.copyYourself}
            className="px-3 text-base"
          />
        </>
      ) : isOver ? (
        <>
          <p role="status" className="text-sm">
            {texts.over}
          </p>
          <Button className="self-end" onClick={() => void again()}>
            {texts.another}
          </Button>
        </>
      ) : (
        <Waiting error={error} onRetry={() => void again()} />
      )}
    </Modal>
  )
}
