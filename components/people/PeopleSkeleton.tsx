const ROWS = ['w-24', 'w-32', 'w-20', 'w-28']

/** Where people will be. */
export function PeopleSkeleton() {
  return (
    <div aria-hidden>
      {ROWS.map((width) => (
        <div key={width} className="flex h-13 items-center gap-3 px-2">
          <span className="bg-hover size-8 rounded-full" />
          <span className={`bg-hover h-3.5 rounded-sm ${width}`} />
        </div>
      ))}
    </div>
  )
}
