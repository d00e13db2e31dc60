import type { Link } from '@/lib/messages/markdown/links'

/** Says where it leads; whatever its text does with directions stays within it. */
export function MessageLink({ href, text, host }: Link) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent hover:text-accent-strong underline underline-offset-2"
    >
      <bdi>{text}</bdi>
      {host !== null && <bdi dir="ltr" className="text-soft ms-1 text-[0.875em]">{`(${host})`}</bdi>}
    </a>
  )
}
