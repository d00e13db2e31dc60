'use client'
import { useState } from 'react'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { Switch } from '@/components/ui/Switch'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { askPermission, permission } from '@/lib/notifications/client/permission'
import { changeSettings, useNotificationSettings, wantsSound } from '@/lib/notifications/client/settings'
import { playTone } from '@/lib/notifications/client/tone'
import { useFirstMe } from '@/lib/users/client/me'
import { notificationTexts } from './texts'

export default function NotificationsDialog(dialog: DialogProps) {
  const common = useTexts()
  const texts = useTextsOf(notificationTexts)
  const me = useFirstMe()
  const choice = useNotificationSettings(me.id)
  const [allowed, setAllowed] = useState(permission)
  const mayNotify = allowed === 'granted' || allowed === 'default'

  async function show(wanted: boolean) {
    const answer = wanted ? await askPermission() : allowed
    setAllowed(answer)
    changeSettings(me.id, { shown: wanted && answer === 'granted', offered: true })
  }

  return (
    <Modal {...dialog} title={texts.title} description={texts.about} closeLabel={common.close}>
      <Switch
        label={texts.show}
        hint={texts.showHint}
        checked={choice.shown && allowed === 'granted'}
        disabled={!mayNotify}
        onChange={(wanted) => void show(wanted)}
      />
      <div role="status" className="empty:hidden">
        {!mayNotify && <Notice>{texts[allowed]}</Notice>}
      </div>
      <Switch
        label={texts.sound}
        hint={texts.soundHint}
        checked={wantsSound(choice)}
        onChange={(sound) => {
          changeSettings(me.id, { sound })
          if (sound) playTone()
        }}
      />
    </Modal>
  )
}
