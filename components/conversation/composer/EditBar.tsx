'use client'
import Pencil from 'lucide-react/icons/pencil'
import X from 'lucide-react/icons/x'
import { useTexts } from '@/lib/i18n/client/language'

interface EditBarProps {
  id: string
  /** Somebody deleted the message meanwhile. */
  isDeleted: boolean
  isSaving: boolean
  onCancel: () => void
}

/** Stands above the field while it holds a message that is being edited. */
export default function EditBar({ id, isDeleted, isSaving, onCancel }: EditBarProps) {
  const texts = useTexts()
  return (
    <div className="flex items-center gap-2 pb-1.5">
      <Pencil aria-hidden className="text-accent ms-1 size-4 shrink-0" />
      <p id={id} role="status" className="min-w-0 flex-1 text-sm leading-5">
        {isDeleted ? texts.chat.editedWasDeleted : isSaving ? texts.chat.saving : texts.chat.editing}
      </p>
      <button
        type="button"
        aria-label={texts.cancel}
        title={texts.cancel}
        onClick={onCancel}
        onMouseDown={(event) => {
          event.preventDefault()
        }}
        className="text-soft hover:bg-hover hover:text-ink inline-flex size-8 shrink-0 items-center justify-center rounded-md pointer-coarse:size-11"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  )
}
