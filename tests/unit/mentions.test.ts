import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mentions } from '@/lib/notifications/client/mentions'

const seed = Date.now()

it.each([
  ['hola @ana', 'ana'],
  ['Ana, ¿vienes?', 'ana'],
  ['¿y ANA?', 'Ana'],
  ['pregunta a ana.', 'ana'],
  ['(ana)', 'ana'],
  ['@Ana: mira', 'ANA'],
  ['**ana** dijo', 'ana'],
  ['ana’s turn', 'ana'],
  ['jose, te llaman', 'José'],
  ['José, te llaman', 'jose'],
  ['Jose\u0301, te llaman', 'José'],
  ['ＪＯＳＥ', 'José'],
  ['lo sabe @Ana María', 'ana maria'],
  ['lo sabe Ana\nMaría', 'Ana María'],
  ['lo sabe Ana\u00a0María', 'Ana María'],
  ['dile a j.r. que sí', 'j.r.'],
  ['@beto_2-x ya', 'Beto_2-X'],
  ['viene @x', 'x'],
  ['спроси у Ёлки', 'ёлки'],
  ['спроси у елки', 'Ёлки'],
  ['la señora STRAUSS', 'Strauß'],
  ['κάλεσε τον ΝΙΚΟΣ', 'Νίκος'],
  ['يا أحمد تعال', 'أحمد'],
  ['田中さん、おはよう', '田中'],
  ['@田 来て', '田'],
  ['ถามสมชายสิ', 'สมชาย'],
  ['किरण जी', 'किरण'],
  ['김민수 님', '김민수'],
])('J-3 “%s” names %s', (text, name) => {
  expect(mentions(text, name)).toBe(true)
})

it.each([
  ['mañana', 'ana'],
  ['anabel y susana', 'ana'],
  ['ana_2', 'ana'],
  ['ana-lucía y ana.b', 'ana'],
  ['escribe a juan@ana.com', 'ana'],
  ['escribe a ana@casa.com', 'ana'],
  ['@anabel', 'ana'],
  ['voy a casa', 'a'],
  ['Ana y María', 'Ana María'],
  ['काल', 'किल'],
  ['が', 'か'],
  ['', 'ana'],
  ['lo que sea', ''],
])('J-3 “%s” does not name %s', (text, name) => {
  expect(mentions(text, name)).toBe(false)
})

it(`J-3 @ and a name always mentions, whatever surrounds it (seed ${String(seed)})`, () => {
  const name = fc.stringMatching(/^[\p{Lu}\p{Ll}][\p{L}\p{N}]{1,12}$/u)
  fc.assert(
    fc.property(
      name,
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (who, before, after) => {
        expect(mentions(`${before} @${who} ${after}`, who)).toBe(true)
        expect(mentions(`${before} @${who}, ${after}`, who.toUpperCase().toLowerCase())).toBe(true)
      },
    ),
    { seed },
  )
})
