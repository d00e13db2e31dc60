'use client'
import { type RefObject, useState } from 'react'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { Switch } from '@/components/ui/Switch'
import { useTexts } from '@/lib/i18n/client'
import { useAroundTexts } from '@/lib/i18n/client-around'
import { choose, useNoticeChoice, wantsSound } from '@/lib/notices/client-choice'
import { askPermission, permission } from '@/lib/notices/client-permission'
import { playTone } from '@/lib/notices/client-tone'
import { useMe } from '@/lib/users/client'

interface NoticesDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: RefObject<HTMLElement | null>
}

/** What one is told of while looking elsewhere, and how. */
export default function NoticesDialog(dialog: NoticesDialogProps) {
  const common = useTexts()
  const texts = useAroundTexts().notices
  const { first: me } = useMe()
  const choice = useNoticeChoice(me.id)
  const [allowed, setAllowed] = useState(permission)
  const isPossible = allowed === 'granted' || allowed === 'default'

  async function show(wanted: boolean) {
    const answer = wanted ? await askPermission() : allowed
    setAllowed(answer)
    choose(me.id, { shown: wanted && answer === 'granted', offered: true })
  }

  return (
    <Modal {...dialog} title={texts.title} description={texts.about} closeLabel={common.close}>
      <Switch
        label={texts.show}
        hint={texts.showHint}
        checked={choice.shown && allowed === 'granted'}
        disabled={!isPossible}
        onChange={(wanted) => void show(wanted)}
      />
      <div role="status" className="empty:hidden">
        {!isPossible && <Notice>{texts[allowed]}</Notice>}
      </div>
      <Switch
        label={texts.sound}
        hint={texts.soundHint}
        checked={wantsSound(choice)}
        onChange={(sound) => {
          choose(me.id, { sound })
          if (sound) playTone()
        }}
      />
    </Modal>
  )
}
