'use client'
import { useEstadoOf } from '@/lib/presence/client'
import { NO_ESTADO } from '@/lib/users/contract'

/** What a person wrote beside their name, as it is now; nothing if they wrote nothing. */
export function Estado({ id, className = '' }: { id: number; className?: string }) {
  const estado = useEstadoOf(id)
  if (!estado || estado === NO_ESTADO) return null
  return (
    <span data-estado dir="auto" title={estado} className={`truncate ${className}`}>
      {estado}
    </span>
  )
}
