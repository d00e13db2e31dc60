'use client'
import { useEffect, useEffectEvent } from 'react'
import { toast } from '@/components/ui/toast'
import { useTexts } from '@/lib/i18n/client/language'

/** Files cannot be sent: this says so, and keeps the browser from leaving the page for one that is dropped. */
export function useFilesRefused() {
  const text = useTexts().chat.noFiles
  const refuse = useEffectEvent((event: Event) => {
    event.preventDefault()
    if (event.type !== 'dragover') toast({ text })
  })
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) refuse(event)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData && isOnlyFiles(event.clipboardData)) refuse(event)
    }
    addEventListener('dragover', onDrag)
    addEventListener('drop', onDrag)
    addEventListener('paste', onPaste)
    return () => {
      removeEventListener('dragover', onDrag)
      removeEventListener('drop', onDrag)
      removeEventListener('paste', onPaste)
    }
  }, [])
}

/** Cells of a sheet come as a picture, too: what offers text is pasted as text. */
const isOnlyFiles = (data: DataTransfer) =>
  data.files.length > 0 && !['text/plain', 'text/html'].some((type) => data.types.includes(type))
