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

/** What the keyboard can do, in one look. */
export default function ShortcutsDialog(dialog: ShortcutsDialogProps) {
  const common = useTexts()
  const texts = useTextsOf(shortcutTexts)
  const { opens, setOpens } = useOpensByKey()
  const [command, alt, shift] = isApple() ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', texts.shift]
  const groups = [
    {
      title: texts.moving,
      keys: [
        { does: texts.search, keys: [command, 'K'] },
        { does: texts.next, keys: [alt, '↓'] },
        { does: texts.previous, keys: [alt, '↑'] },
        { does: texts.nextUnread, keys: [alt, shift, '↓'] },
        { does: texts.previousUnread, keys: [alt, shift, '↑'] },
        { does: texts.messages, keys: ['↑', '↓'] },
      ],
    },
    {
      title: texts.writing,
      keys: [
        { does: texts.send, keys: [texts.enter] },
        { does: texts.line, keys: [shift, texts.enter] },
        { does: texts.editLast, keys: ['↑'] },
        { does: texts.close, keys: ['Esc'] },
      ],
    },
    { title: texts.help, keys: [{ does: texts.list, keys: ['?'] }] },
  ]

  return (
    <Modal {...dialog} title={texts.title} closeLabel={common.close}>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="text-soft text-xs font-medium">{title}</h3>
          <dl>
            {keys.map((shortcut) => (
              <div key={shortcut.does} className="flex min-h-9 items-center justify-between gap-4 text-sm">
                <dt>{shortcut.does}</dt>
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
