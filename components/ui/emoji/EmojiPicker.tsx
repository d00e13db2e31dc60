'use client'
import {
  EmojiPicker as Picker,
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
} from 'frimousse'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import { emojiTexts } from './texts'

/** All emoji by group, with a search by their names. The names are fetched from here. */
export function EmojiPicker({ onSelect }: { onSelect: (emoji: string) => void }) {
  const { locale } = useLocale()
  const texts = useTextsOf(emojiTexts)
  return (
    <Picker.Root
      locale={locale}
      emojibaseUrl="/static/emoji"
      columns={8}
      onEmojiSelect={({ emoji }) => {
        onSelect(emoji)
      }}
      className="flex h-80 max-h-(--available-height) w-[19.5rem] max-w-[calc(100vw-1rem)] flex-col"
    >
      <div className="p-2">
        <Picker.Search
          aria-label={texts.search}
          placeholder={texts.search}
          className="bg-sunken border-edge h-10 w-full rounded-md border px-3 text-base focus-visible:-outline-offset-2 sm:text-sm"
        />
      </div>
      <Picker.Viewport
        // What scrolls must be reached by keyboard.
        tabIndex={0}
        className="relative min-h-0 flex-1 px-1.5 pb-2 focus-visible:-outline-offset-2"
      >
        <Picker.Loading className="text-soft absolute inset-0 grid place-items-center text-sm">
          {texts.loading}
        </Picker.Loading>
        <Picker.Empty className="text-soft absolute inset-0 grid place-items-center text-sm">
          {texts.none}
        </Picker.Empty>
        <Picker.List className="select-none" components={{ CategoryHeader, Row, Emoji }} />
      </Picker.Viewport>
    </Picker.Root>
  )
}

const CategoryHeader = ({ category, ...props }: EmojiPickerListCategoryHeaderProps) => (
  <div {...props} className="bg-raised text-soft px-1.5 py-1.5 text-xs font-medium first-letter:uppercase">
    {category.label}
  </div>
)

// The library counts rows and columns from 0; ARIA counts from 1.
const fromOne = (index: number | undefined) => (index === undefined ? undefined : index + 1)

const Row = (props: EmojiPickerListRowProps) => (
  <div {...props} aria-rowindex={fromOne(props['aria-rowindex'])} />
)

const Emoji = ({ emoji: { emoji, isActive }, ...props }: EmojiPickerListEmojiProps) => (
  <button
    {...props}
    aria-colindex={fromOne(props['aria-colindex'])}
    type="button"
    data-highlighted={isActive || undefined}
    className="data-highlighted:bg-hover font-emoji flex aspect-square w-1/8 items-center justify-center rounded-md text-2xl"
  >
    {emoji}
  </button>
)
