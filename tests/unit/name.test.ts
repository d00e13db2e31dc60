import { describe, expect, it } from 'vitest'
import { Username } from '@/lib/users/contract'
import { newNameProblem, nameOf } from '@/lib/users/name'

const shown = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 20)}…` : text)
const isSame = (one: string, other: string) => nameOf(one).key === nameOf(other).key
const looks = (typed: string) => [nameOf(typed).skeleton, nameOf(typed).drawn]
const looksLike = (one: string, other: string) => looks(one).some((look) => looks(other).includes(look))

describe('N-1 a name has 1 to 32 letters, digits, _ . - and single spaces inside', () => {
  it.each([
    'a',
    'Ana',
    'José Ñuñez',
    'ana_b.c-d',
    '7',
    'x'.repeat(32),
    'Ωμέγα',
    'юлия',
    '山田太郎',
    'あや 子',
    '김 민수',
  ])('N-1 %s may be claimed', (typed) => {
    expect(newNameProblem(nameOf(typed))).toBeNull()
  })

  it.each(['', '   ', '_', '...', 'a  b', 'a\tb', 'a\nb', 'a/b', 'a@b', '<b>', '😀', 'x'.repeat(33)])(
    'N-1 %j may not',
    (typed) => {
      expect(newNameProblem(nameOf(typed))).toBe('invalid_value')
    },
  )

  it('N-1 spaces around it are removed', () => {
    expect(nameOf('  ana ').username).toBe('ana')
  })

  it('N-1 its length is counted in code points', () => {
    expect(newNameProblem(nameOf('𠀋'.repeat(32)))).toBeNull()
    expect(newNameProblem(nameOf('𠀋'.repeat(33)))).toBe('invalid_value')
  })
})

describe('N-2 a name shows all its characters', () => {
  const hidden = {
    'a Hangul filler': '\u3164',
    'a space of no width': '\u200B',
    'a space of no width inside': 'an\u200Ba',
    'a turn of direction': 'ana\u202E',
    'an isolated direction': '\u2066ana',
    'a byte order mark in the middle': 'an\uFEFFa',
    'a tag character': 'ana\u{E0061}',
    'a soft hyphen': 'a\u00ADna',
    'a joiner': 'a\u200Dna',
    'forty marks on one letter': `a${'\u0301'.repeat(40)}`,
    'a mark on nothing': '\u0301a',
    'a mark on a space': 'a \u0301b',
  }
  it.each(Object.entries(hidden))('N-2 %s is refused', (_, typed) => {
    expect(newNameProblem(nameOf(typed))).toBe('invalid_value')
  })
})

describe('N-3 the same name in another case or width is that name', () => {
  it.each([
    ['Ana', 'ana'],
    ['ANA', 'ana'],
    ['ａｎａ', 'ana'],
    ['A\u030A', 'Å'],
    ['Å', 'å'],
    ['straße', 'STRASSE'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['ﬁona', 'Fiona'],
  ])('N-3 %s is %s', (one, other) => {
    expect(isSame(one, other)).toBe(true)
  })

  it('N-3 but a letter of its own is another name', () => {
    expect(isSame('ana', 'aná')).toBe(false)
    expect(isSame('nino', 'niño')).toBe(false)
    // Whatever the language of the machine: neither of the two Turkish letters is our i.
    expect(isSame('admın', 'admin')).toBe(false)
    expect(isSame('ADMİN', 'admin')).toBe(false)
  })
})

describe('N-4 a look-alike has the same skeleton under another key', () => {
  it.each([
    ['аna', 'ana'],
    ['rnaria', 'maria'],
    ['0mar', 'omar'],
    ['paypa1', 'paypal'],
    ['lris', 'Iris'],
    ['Iris', 'lris'],
    ['ΑΝΑ', 'ANA'],
    ['ADMlN', 'ADMIN'],
    ['ADMİN', 'admin'],
    ['admın', 'admin'],
  ])('N-4 %s looks like %s', (one, other) => {
    expect(isSame(one, other)).toBe(false)
    expect(looksLike(one, other)).toBe(true)
  })

  it('N-4 an accent makes no look-alike', () => {
    expect(looksLike('nino', 'niño')).toBe(false)
    expect(looksLike('ana', 'aná')).toBe(false)
  })
})

describe('N-5 names that could pass for the system, or that programs misread, are reserved', () => {
  it.each([
    'system',
    'support',
    'root',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'api',
  ])('N-5 %s is reserved', (typed) => {
    expect(newNameProblem(nameOf(typed))).toBe('name_reserved')
    expect(newNameProblem(nameOf(typed.toUpperCase()))).toBe('name_reserved')
  })

  it.each(['ADMİN', 'admın', 'аdmin', 'r00t', 'sуstem'])('N-5 %s looks like a reserved one', (typed) => {
    expect(newNameProblem(nameOf(typed))).toBe('name_lookalike')
  })

  it('N-5 admin itself is a name, for those who may claim it', () => {
    expect(newNameProblem(nameOf('Admin'))).toBeNull()
  })
})

describe('N-6 one name is written in one script', () => {
  it.each(['anaж', 'αna', 'ana山'])('N-6 %s mixes two', (typed) => {
    expect(newNameProblem(nameOf(typed))).toBe('invalid_value')
  })

  it.each(['ひらカタ漢', '한漢', 'ana-7', 'юля 2'])('N-6 %s is written so by everyone', (typed) => {
    expect(newNameProblem(nameOf(typed))).toBeNull()
  })
})

describe('N-7 a typed name must be text', () => {
  it.each(['\ud800', 'a\udc00b', 'a\0b', 'a'.repeat(401)])(
    'N-7 %# is refused before it is a name',
    (typed) => {
      expect(Username.safeParse(typed).success, shown(typed)).toBe(false)
    },
  )

  it.each([[7], [null], [['ana']], [{ toString: 'ana' }]])('N-7 %j is not text', (typed) => {
    expect(Username.safeParse(typed).success).toBe(false)
  })
})
