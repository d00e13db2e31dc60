export const log = {
  newMessages: 'Nuevos mensajes',
  newCount: (count: number) => (count === 1 ? '1 mensaje nuevo' : `${String(count)} mensajes nuevos`),
  toNewest: 'Ir a lo más reciente',
  newer: 'Ver mensajes siguientes',
  today: 'Hoy',
  yesterday: 'Ayer',
  seen: 'Visto',
  dmStart: (name: string) => `Este es el comienzo de tu conversación con ${name}.`,
  hallStart: (name: string) => `Esta es la sala ${name}.`,
  hallHint: 'Invita a quienes quieran hablar de lo mismo, o escribe el primero.',
  generalStart: 'Te damos la bienvenida a General.',
  generalHint: 'Aquí está todo el equipo. Saluda: escribe el primero.',
}
