'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useHallActions, useHalls } from '@/lib/chats/halls/client/halls'
import { type EditableHall, EditHallDialog } from './EditHallDialog'
import type { OpenChat } from './open-chat'
import { RemoveHallDialog } from './RemoveHallDialog'

type Props = RowDialogProps & { row: OpenChat }

/** The chat list has no descriptions, so the hall is loaded first. */
export function EditOpenHall({ row: chat, ...dialog }: Props) {
  const { edit } = useHallActions()
  const { halls, error, isValidating, retry } = useHalls()
  const [hall, setHall] = useState<EditableHall | null>(null)
  const found = halls?.find(({ id }) => id === chat.id)
  // Waits for the fresh answer: the cached one may be old.
  if (!hall && found && !isValidating) setHall(found)
  return (
    <EditHallDialog
      {...dialog}
      hall={hall}
      error={error}
      onRetry={() => void retry()}
      onSave={(changes) => edit(chat.id, changes)}
    />
  )
}

export function RemoveOpenHall({ row: chat, ...dialog }: Props) {
  const router = useRouter()
  const { remove } = useHallActions()
  return (
    <RemoveHallDialog
      {...dialog}
      name={chatName(chat)}
      onRemove={async () => {
        await remove(chat.id)
        router.push('/')
      }}
    />
  )
}
