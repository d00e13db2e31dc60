import 'server-only'
import { headers } from 'next/headers'

/** The nonce that the page's Content-Security-Policy allows inline scripts with. */
export async function currentNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
}
