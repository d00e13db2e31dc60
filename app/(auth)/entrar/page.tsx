import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInPage } from '@/components/sign-in/SignInPage'
import { generalChatId } from '@/lib/chats/server/participation'
import { nameOfInvitation } from '@/lib/chats/halls/server/invites'
import { currentTexts } from '@/lib/i18n/server/current-locale'
import { currentUser } from '@/lib/server/current-user'
import { saysEnded } from '@/lib/users/sign-in-path'
import { codeOfInvitation, safeNextPath } from './next-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).signIn.title }
}

export default async function Page({ searchParams }: PageProps<'/entrar'>) {
  const { next, sesion } = await searchParams
  const path = safeNextPath(next)
  if (await currentUser()) redirect(path)
  const code = codeOfInvitation(path)
  const invitedTo = code === null ? null : await nameOfInvitation(code)
  const general = `/c/${String(await generalChatId())}`
  return <SignInPage next={path} general={general} ended={saysEnded(sesion)} invitedTo={invitedTo} />
}
