import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { utf16fromString } from '@exodus/bytes/utf16.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const english = 'The “gates” of Kolvar were shut – again. “We don’t know why,” said Hélène Marsoudi, the Ilmeran prime minister, on Tuesday.'
const texts: readonly [encoding: string, text: string][] = [
  ['windows-1252', english],
  ['windows-1252', 'She said “no” and left.'],
  ['windows-1252', 'The ministers’ talks go on.'],
  ['windows-1252', 'Les vannes n’ont pas été fermées : « C’est faux », a déclaré la première ministre à Sarrane, où l’eau a baissé.'],
  ['windows-1252', 'Die Tore wurden geschlossen. „Das ist kein Zufall“, sagte die Präsidentin für Außenpolitik über die Gewässer.'],
  ['windows-1252', 'El ministro afirmó que “la decisión” llegará mañana, según señaló también el portavoz de la oposición.'],
  ['windows-1250', 'Ministr zahraničí řekl, že vláda příští týden přehradu neotevře. „To je lež,“ dodala mluvčí a odešla k říčním lodím.'],
  ['windows-1250', 'Minister powiedział, że zapora pozostanie zamknięta. „Nie będziemy błagać o własną rzekę” – dodała rzeczniczka rządu wśród żółtych łąk.'],
  ['windows-1251', 'Министр сказал, что плотина останется закрытой. «Мы не будем просить», — добавила она в среду на встрече с журналистами.'],
  ['koi8-r', 'Министр сказал, что плотина останется закрытой. Мы не будем просить, добавила она в среду на встрече с журналистами.'],
  ['windows-1253', 'Ο υπουργός δήλωσε ότι το φράγμα θα παραμείνει κλειστό. “Δεν θα παρακαλέσουμε”, πρόσθεσε η πρωθυπουργός την Τετάρτη.'],
  ['windows-1255', 'השר אמר כי הסכר יישאר סגור. לא נתחנן על הנהר שלנו, הוסיפה ראש הממשלה ביום רביעי בשיחה עם עיתונאים.'],
  ['windows-1256', 'قال الوزير إن السد سيبقى مغلقا. لن نتوسل من أجل نهرنا، أضافت رئيسة الوزراء يوم الأربعاء في حديث مع الصحفيين.'],
  ['shift_jis', '外務大臣は水曜日、ダムの門を開けないと述べた。「脅しの下では開けない」と記者団に語った。川の水位は下がっている。'],
  ['euc-jp', '外務大臣は水曜日、ダムの門を開けないと述べた。「脅しの下では開けない」と記者団に語った。川の水位は下がっている。'],
  ['gb18030', '外交部长星期三表示，大坝的闸门不会打开。“我们不会在威胁下打开闸门”，他对记者说。河水的水位正在下降。'],
  ['big5', '外交部長星期三表示，大壩的閘門不會打開。「我們不會在威脅下打開閘門」，他對記者說。河水的水位正在下降。'],
  ['euc-kr', '외무장관은 수요일 댐의 문을 열지 않겠다고 말했다. "위협 아래에서는 열지 않을 것"이라고 기자들에게 말했다. 강의 수위가 낮아지고 있다.']
]

const multiByte = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'])
const encode = (text: string, encoding: string): Uint8Array =>
  (multiByte.has(encoding) ? createMultibyteEncoder(encoding) : createSinglebyteEncoder(encoding))(text)

describe('a file without a byte order mark', () => {
  test.each(texts)('is recognised as %s: %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding, replaced: 0 })
  })

  test.each(texts)('is recognised as UTF-8 though it could be %s: %s', (_, text) => {
    expect(decode(utf8fromString(text))).toEqual({ text, encoding: 'utf-8', replaced: 0 })
  })

  test.each(texts)('is recognised as UTF-16 whatever it says (%s): %s', (_, text) => {
    const lines = `Pelagos\n${text}\n2031\n`
    expect(decode(utf16fromString(lines, 'uint8-le'))).toEqual({ text: lines, encoding: 'utf-16le', replaced: 0 })
    expect(decode(utf16fromString(lines, 'uint8-be'))).toEqual({ text: lines, encoding: 'utf-16be', replaced: 0 })
  })
})

describe('the text of a file', () => {
  test.each([
    ['a UTF-8 mark is taken off', latin1('\xef\xbb\xbfa'), 'a', 'utf-8', 0],
    ['a UTF-16 little-endian mark is taken off', latin1('\xff\xfea\0'), 'a', 'utf-16le', 0],
    ['a UTF-16 big-endian mark is taken off', latin1('\xfe\xff\0a'), 'a', 'utf-16be', 0],
    ['line ends become LF', latin1('a\r\nb\rc\n\rd'), 'a\nb\nc\n\nd', 'utf-8', 0],
    ['nothing is trimmed or normalised', utf8fromString('  e\u0301 \u00a0\n\n'), '  e\u0301 \u00a0\n\n', 'utf-8', 0],
    ['one bad byte among good ones is replaced', latin1('caf\xc3\xa9 na\xc3\xafve \xc3\xa9t\xc3\xa9 \xff'), 'café naïve été \ufffd', 'utf-8', 1],
    ['a character cut off at the end is replaced', latin1('caf\xc3\xa9 \xe2\x80'), 'café \ufffd', 'utf-8', 1],
    ['a last letter of Windows-1252 is no damaged UTF-8', latin1('un caf\xe9'), 'un café', 'windows-1252', 0],
    ['a replacement character of the file itself is no fault', utf8fromString('a\ufffdb'), 'a\ufffdb', 'utf-8', 0],
    ['a lone surrogate of UTF-16 is replaced', latin1('\xff\xfea\0\x3d\xd8b\0'), 'a\ufffdb', 'utf-16le', 1],
    ['an odd byte at the end of UTF-16 is replaced', latin1('\xff\xfea\0b'), 'a\ufffd', 'utf-16le', 1],
    ['an empty file is an empty text', new Uint8Array(), '', 'utf-8', 0]
  ])('%s', (_, bytes, text, encoding, replaced) => {
    expect(decode(bytes)).toEqual({ text, encoding, replaced })
  })

  test('is always well formed and without carriage returns, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, replaced } = decode(bytes)
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toContain('\r')
      expect(replaced).toBeGreaterThanOrEqual(0)
    }))
  })
})
