const es = {
  react: 'Reaccionar',
  reactions: 'Reacciones',
  quick: 'Reacciones rápidas',
  whoReacted: 'Ver quién reaccionó',
  you: 'Tú',
  others: (count: number) => (count === 1 ? '1 persona más' : `${String(count)} personas más`),
  reacted: (names: string, isOne: boolean, emoji: string) =>
    `${names} ${isOne ? 'reaccionó' : 'reaccionaron'} con ${emoji}`,
  iReacted: (emoji: string) => `Reaccionaste con ${emoji}`,
  more: 'Ver más',
}

const en: typeof es = {
  react: 'React',
  reactions: 'Reactions',
  quick: 'Quick reactions',
  whoReacted: 'See who reacted',
  you: 'You',
  others: (count) => (count === 1 ? '1 other' : `${String(count)} others`),
  reacted: (names, _, emoji) => `${names} reacted with ${emoji}`,
  iReacted: (emoji) => `You reacted with ${emoji}`,
  more: 'Show more',
}

export const reactionTexts = { es, en }
