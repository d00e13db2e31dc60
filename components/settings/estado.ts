import type { User } from '@/lib/users/contract'

// What the API gives to who has never said anything.
const UNSAID = 'N/D'

export const shownEstado = ({ estado }: User): string => (estado === UNSAID ? '' : estado)
