'use client'

const expected = new Set<number | null>()

/** A chat is about to go from the list because one wants it to. */
export function expectRemoval(chatId: number) {
  expected.add(chatId)
}

/** Whether it was wanted that this chat has gone; the next time is another matter. */
export const takeExpectedRemoval = (chatId: number | null): boolean => expected.delete(chatId)
