import { describe, expect, it } from 'vitest'
import { addressAt, namedLinkAt } from '@/lib/messages/markdown/links'
import { parseMarkdown } from '@/lib/messages/markdown/parse'
import { linksIn } from '../support/links-in'

const only = (text: string) => linksIn(parseMarkdown(text))

describe('X-3 an address is a link, without the punctuation after it', () => {
  it.each([
    ['ver https://a.test.', 'https://a.test'],
    ['(https://a.test/b_(c))', 'https://a.test/b_(c)'],
    ['https://a.test/?q=1&r=*x*!?', 'https://a.test/?q=1&r=*x'],
    ['«https://a.test», y', 'https://a.test'],
    ['**https://a.test/snake_case_name**', 'https://a.test/snake_case_name'],
    ['<https://a.test>', 'https://a.test'],
    ['HTTP://A.TEST', 'HTTP://A.TEST'],
    ['- https://a.test/x))', 'https://a.test/x'],
    ['https://a.test/\u202Egnp', 'https://a.test/'],
  ])('X-3 %j', (text, expected) => {
    expect(only(text).map((link) => link.text)).toEqual([expected])
  })

  it.each([
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.test',
      'mailto:a@a.test',
      'www.a.test',
      'xhttps://a.test',
    ],
    ...['[x](javascript:alert(1))', '[x](java\tscript:alert(1))', '[x](data:text/html,x)', '[x](vbscript:x)'],
    ...['[x](//a.test)', '[x](/b)', 'https://', 'http://a:99999', '`https://a.test`'],
  ])('X-3 %j is none', (text) => {
    expect(only(text)).toEqual([])
  })
})

describe('X-4 a link shows where it leads, when its text does not', () => {
  it.each([
    ['https://a.test/b', null],
    ['https://A.test:443/', null],
    ['https://a.test:8080/', null],
    ['https://ñandú.test/', null],
    ['https://good.test@evil.test/', 'evil.test'],
    ['https://good.test\\@evil.test/', null],
    ['https://аррӏе.test/', 'xn--80ak6aa92e.test'],
    ['https://bаnk.test/', 'xn--bnk-6cd.test'],
    ['https://ⓑank.test/', 'bank.test'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
  ])('X-4 %s', (text, host) => {
    expect(addressAt(text)?.host).toBe(host)
  })

  it.each([
    ['[a.test](https://a.test/b)', null],
    ['[https://a.test/x](https://a.test/y)', null],
    ['[docs](https://a.test)', 'a.test'],
    ['[b.test](https://a.test)', 'a.test'],
    ['[https://b.test/a.test](https://a.test)', 'a.test'],
    ['[a.test.b](https://a.test)', 'a.test'],
    ['[a.test@b](https://a.test)', 'a.test'],
    ['[\u202Etset.b](https://a.test)', 'a.test'],
    ['[аррӏе.test](https://аррӏе.test)', 'xn--80ak6aa92e.test'],
  ])('X-4 %s', (text, host) => {
    expect(namedLinkAt(text)?.host).toBe(host)
  })
})
