/** The text without case, width and accents, for comparing. Marks that other scripts need stay. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    // To capitals and back: ß becomes SS, and ẞ becomes ß first.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ς', 'σ')
    .replace(/\s+/g, ' ')
    .trim()
