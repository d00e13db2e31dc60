'use client'
import { useRouter } from 'next/navigation'
import { chatName } from '@/components/chats/chat-name'
import { toast } from '@/components/ui/toast'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import { ApiError } from '@/lib/http/api'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { OpenChat } from './open-chat'
import { hallTexts } from './texts'

const UNDO_MS = 10_000

/** Whether one can come back by oneself to what one had. */
export const mayUndoLeaving = (hall: OpenChat) => !hall.private && hall.role !== 'owner'

/** Leaves a hall. Where one can come back, a toast offers it for a while. */
export function useLeave() {
  const router = useRouter()
  const { leave, join } = useHallActions()
  const [common, texts] = [useTexts(), useTextsOf(hallTexts)]

  async function comeBack(hall: OpenChat) {
    try {
      await join({ hall_id: hall.id })
      router.push(`/c/${String(hall.id)}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      toast({ text: errorText(common, error) })
    }
  }

  return async (hall: OpenChat) => {
    await leave(hall.id)
    router.push('/')
    const undo = { label: common.undo, onClick: () => void comeBack(hall) }
    toast({
      text: texts.left(chatName(hall)),
      ...(mayUndoLeaving(hall) && { action: undo, shownMs: UNDO_MS }),
    })
  }
}
