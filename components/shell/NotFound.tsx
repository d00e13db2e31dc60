'use client'
import { buttonLook } from '@/components/ui/button-look'
import { useTexts } from '@/lib/i18n/client'
import { StandAlone } from './StandAlone'

export function NotFound() {
  const texts = useTexts().notFound
  return (
    <StandAlone title={texts.title}>
      <p className="text-soft">{texts.text}</p>
      {/* A plain link: this page is part of every other one, and what it imports they all carry. */}
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
      <a href="/" className={buttonLook()}>
        {texts.home}
      </a>
    </StandAlone>
  )
}
