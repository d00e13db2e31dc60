'use client'
import { type ReactNode, useRef, useState } from 'react'
import { toast } from '@/components/ui/toast'
import { useTexts } from '@/lib/i18n/client/language'
import type { OpenDialog } from './use-conversation'

/** The dialog that a part of the chat has opened last. It closes itself. */
export function useDialogs(): { dialog: ReactNode; openDialog: OpenDialog } {
  const texts = useTexts()
  const [dialog, setDialog] = useState<ReactNode>(null)
  const opened = useRef(0)

  const openDialog: OpenDialog = (load, props) => {
    load().then(
      (Dialog) => {
        opened.current += 1
        setDialog(<Dialog key={opened.current} {...props} />)
      },
      () => {
        toast({ text: texts.errors.unreachable })
      },
    )
  }

  return { dialog, openDialog }
}
