'use client'
import { useState } from 'react'
import { HIDDEN, PEOPLE_COOKIE } from './people-column'

const YEAR_SECONDS = 365 * 24 * 60 * 60

export function usePeopleColumn(first: boolean) {
  const [isShown, setShown] = useState(first)

  function toggle() {
    document.cookie = `${PEOPLE_COOKIE}=${isShown ? HIDDEN : ''}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
    setShown(!isShown)
  }

  return { isShown, toggle }
}
