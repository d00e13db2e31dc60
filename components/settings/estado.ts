import type { User } from '@/lib/users/contract'

// The API's value for somebody who has never set one.
const UNSET = 'N/D'

export const shownEstado = ({ estado }: User): string => (estado === UNSET ? '' : estado)
