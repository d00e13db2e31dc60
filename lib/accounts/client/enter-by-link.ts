'use client'
import { login, readLink } from '@/lib/accounts/contract'
import { callWithoutSession, goTo } from '@/lib/users/client/call'
import { notifyOtherTabs } from './other-tabs'

/** Whom the link in the page's address would sign in. */
export const nameOfLink = async (link: string): Promise<string> =>
  (await callWithoutSession(readLink, { link })).username

export async function enterByLink(link: string): Promise<never> {
  await callWithoutSession(login, { link })
  notifyOtherTabs('signed-in')
  return goTo('/')
}
