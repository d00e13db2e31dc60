'use client'
import type { RefObject } from 'react'
import { isApple } from '@/components/ui/keys'
import { Modal } from '@/components/ui/Modal'
import { Switch } from '@/components/ui/Switch'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useOpensByKey } from './open-by-key'
import { shortcutTexts } from './texts'

interface ShortcutsDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo?: RefObject<HTMLElement | null>
}

export default function ShortcutsDialog(dialog: ShortcutsDialogProps) {
  const common = useTexts()
  const texts = useTextsOf(shortcutTexts)
  const { opens, setOpens } = useOpensByKey()
  const [command, alt, shift] = isApple() ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', texts.shift]
  const groups = [
    {
      title: texts.moving,
      keys: [
        { action: texts.search, keys: [command, 'K'] },
        { action: texts.next, keys: [alt, '↓'] },
        { action: texts.previous, keys: [alt, '↑'] },
        { action: texts.nextUnread, keys: [alt, shift, '↓'] },
        { action: texts.previousUnread, keys: [alt, shift, '↑'] },
        { action: texts.messages, keys: ['↑', '↓'] },
      ],
    },
    {
      title: texts.writing,
      keys: [
        { action: texts.send, keys: [texts.enter] },
        { action: texts.line, keys: [shift, texts.enter] },
        { action: texts.editLast, keys: ['↑'] },
        { action: texts.close, keys: ['Esc'] },
      ],
    },
    { title: texts.help, keys: [{ action: texts.list, keys: ['?'] }] },
  ]

  return (
    <Modal {...dialog} title={texts.title} closeLabel={common.close}>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="text-soft text-xs font-medium">{title}</h3>
          <dl>
            {keys.map((shortcut) => (
              <div key={shortcut.action} className="flex min-h-9 items-center justify-between gap-4 text-sm">
                <dt>{shortcut.action}</dt>
                <dd className="flex shrink-0 gap-1">
                  {shortcut.keys.map((key) => (
                    <kbd
                      key={key}
                      className="border-line bg-sunken min-w-7 rounded-sm border px-1.5 py-0.5 text-center font-sans text-xs"
                    >
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch label={texts.byKey} hint={texts.byKeyHint} checked={opens} onChange={setOpens} />
    </Modal>
  )
}
