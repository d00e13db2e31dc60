export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={`text-accent shrink-0 ${className}`}>
      <path
        fill="currentColor"
        d="M12.5 3h7C25 3 29 6.9 29 12s-4 9-9.5 9H17l-6.3 6.200c-.6.6-1.7.2-1.7-.7v-6C5.4 19.4 3 16.1 3 12c0-5.1 4-9 9.5-9Z"
      />
      <g className="fill-raised">
        <circle cx="10.5" cy="12" r="2" />
        <circle cx="16" cy="12" r="2" />
        <circle cx="21.5" cy="12" r="2" />
      </g>
    </svg>
  )
}
