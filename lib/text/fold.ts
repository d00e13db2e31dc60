/** What a text is when neither case, width nor accents count. The marks that make letters of other scripts stay. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    // Up and down again: ß is SS in capitals, and has one of its own.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ς', 'σ')
    .replace(/\s+/g, ' ')
    .trim()
