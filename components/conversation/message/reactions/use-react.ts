'use client'
import { toast } from '@/components/ui/toast'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { Message } from '@/lib/messages/contract'
import { toggleReaction } from '@/lib/messages/reactions/client/react'

/** Adds a reaction or takes it back, and says when that did not work. */
export function useReact() {
  const texts = useTexts()
  return async (message: Message, emoji: string): Promise<void> => {
    try {
      await toggleReaction(message, emoji)
    } catch (error) {
      const problem = error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
      toast({ text: errorText(texts, problem) })
    }
  }
}
