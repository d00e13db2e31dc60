'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useHallActions, useHalls } from '@/lib/chats/halls/client/halls'
import { EditHallDialog } from './EditHallDialog'
import type { Editable } from './EditHallForm'
import type { OpenChat } from './HallMenu'
import { RemoveHallDialog } from './RemoveHallDialog'

type Props = RowDialogProps & { row: OpenChat }

/** The list of chats does not say what a hall is about: that is asked for first. */
export function EditOpenHall({ row: chat, ...dialog }: Props) {
  const { edit } = useHallActions()
  const { halls, error, isValidating, retry } = useHalls()
  const [hall, setHall] = useState<Editable | null>(null)
  const found = halls?.find(({ id }) => id === chat.id)
  // Not as it was when somebody last looked.
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
