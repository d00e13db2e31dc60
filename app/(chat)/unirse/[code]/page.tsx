import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Invited } from '@/components/halls/Invited'
import { hallTexts } from '@/components/halls/texts'
import { invitation } from '@/lib/chats/halls/server/invites'
import { currentLocale } from '@/lib/i18n/server/current-locale'
import { requireAsker } from '@/lib/server/current-user'

type Props = PageProps<'/unirse/[code]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: hallTexts[await currentLocale()].join }
}

export default async function InvitationPage({ params }: Props) {
  const { code } = await params
  const asker = await requireAsker(`/unirse/${code}`)
  const hall = await invitation(asker, code)
  if (!hall) notFound()
  if (hall.joined) redirect(`/c/${String(hall.id)}`)
  return <Invited hall={hall} code={code} />
}
