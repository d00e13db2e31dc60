'use client'
import { useState } from 'react'
import { ApiError } from '@/lib/http/api'

export function useSignOut() {
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  async function tryToLeave(choice: { forget: boolean }) {
    setLeaving(true)
    setProblem(null)
    try {
      const { signOut } = await import('@/lib/auth/client-sign-out')
      await signOut(choice)
    } catch (error) {
      setProblem(error instanceof ApiError ? error : new ApiError('internal', 0, String(error)))
      setLeaving(false)
    }
  }

  return {
    leaving,
    problem,
    dismiss: () => {
      setProblem(null)
    },
    leave: (choice: { forget: boolean }) => {
      if (!leaving) void tryToLeave(choice)
    },
  }
}
