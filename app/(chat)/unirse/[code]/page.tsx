import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Invited } from '@/components/halls/Invited'
import { requireAsker } from '@/lib/auth/page'
import { invitation } from '@/lib/halls/invites'
import { currentTexts } from '@/lib/i18n/server'

type Props = PageProps<'/unirse/[code]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).chat.join }
}

export default async function InvitationPage({ params }: Props) {
  const { code } = await params
  const asker = await requireAsker(`/unirse/${code}`)
  const hall = await invitation(asker, code)
  if (!hall) notFound()
  if (hall.joined) redirect(`/c/${String(hall.id)}`)
  return <Invited hall={hall} code={code} />
}
