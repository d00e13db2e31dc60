'use client'
import { newClientId } from '@/lib/users/new-client-id'

/** Of this page, from its loading to its end; kept nowhere, so that no other tab has it. */
export const TAB_ID = newClientId()

export const tabHeaders = { 'x-client-id': TAB_ID }
