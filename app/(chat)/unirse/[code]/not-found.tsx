import { NotInvited } from '@/components/halls/NotInvited'

export default function InvitationNotFoundPage() {
  return <NotInvited />
}
