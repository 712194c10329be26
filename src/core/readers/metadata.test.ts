import { describe, expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { languageOf } from './language.ts'
import { metadataOf } from './metadata.ts'

const body = [
  'The gauge at Varr fell by a third between midnight and dawn, and nobody in the two capitals would say who had given the order.',
  'The ministers met for two hours on Friday, in a room that has no windows, and left it one by one without a word to the press.',
  'Farmers of the delta said that they would march on the capital on Saturday, and that each of them would bring an empty jar.'
]

const metadata = (head: readonly string[], tail: readonly string[] = [], first = body[0]!) => {
  const text = [...head, first, ...body.slice(1), ...tail].join('\n')
  return metadataOf('folder/a-dam.shut.txt', text, blocksOf(text))
}

describe('the date of publication', () => {
  test.each([
    ['of a dateline', ['A dam is shut', '20:16, Fri, Feb 14, 2031 | UPDATED: 20:20, Sat, Feb 15, 2031'], '2031-02-14'],
    ['before that of an update', ['A dam is shut', 'Updated 15 March 2031', 'Published 14 March 2031'], '2031-03-14'],
    ['of an update where there is no other', ['A dam is shut', 'Updated 13/03/2031 21:10'], '2031-03-13'],
    ['of a byline', ['A dam is shut', 'By Noor Abessan | 9 March 2031'], '2031-03-09'],
    ['is not an age', ['A dam is shut', 'Published 3 hours ago', '3 weeks ago 4'], null]
  ])('%s', (_, head, expected) => {
    expect(metadata(head)).toMatchObject({ publishedAt: expected, publishedBasis: expected === null ? null : 'text' })
  })

  test('is that of the agency’s place line, if it names a year', () => {
    expect(metadata(['A dam is shut'], [], `SARRANE, March 5, 2031 (Pelagos) — ${body[0]}`).publishedAt).toBe('2031-03-05')
    expect(metadata(['A dam is shut'], [], `SARRANE, March 5 (Pelagos) — ${body[0]}`).publishedAt).toBeNull()
  })

  test('is not a date in the running text', () => {
    expect(metadata(['A dam is shut'], [], `${body[0]} The treaty of 14 March 2009 is void.`).publishedAt).toBeNull()
  })
})

describe('the outlet', () => {
  test.each([
    ['of a line that stands twice', ['The Riverside UK', 'The Riverside UK', 'A dam is shut overnight'], [], 'The Riverside UK'],
    ['of a trade mark', ['A dam is shut'], ['Copyright ©2031 Lantern Newspapers. "The Morning Lantern" is a registered trademark.'], 'The Morning Lantern'],
    ['of a copyright line', ['A dam is shut'], ['©2031 Lantern Newspapers. All rights reserved.'], 'Lantern Newspapers'],
    ['of a line above the headline', ['THE BELISK HERALD', 'A dam is shut overnight'], ['More from The Belisk Herald'], 'The Belisk Herald'],
    ['of a bar above the headline', ['The Sarrane Gazette · National · Thursday', 'A dam is shut overnight'], [], 'The Sarrane Gazette'],
    ['of the headline’s end', ['A dam is shut overnight in the hills | World | Lantern'], [], 'Lantern'],
    ['of where it first appeared', ['A dam is shut'], ['This article originally appeared in The Quayside Review.'], 'The Quayside Review'],
    ['is unknown where nothing names it', ['A dam is shut overnight in the hills | World | News'], ['Source link'], null],
    ['is unknown from a short head', ['A dam is shut'], [], null]
  ])('%s', (_, head, tail, expected) => {
    expect(metadata(head, tail).outlet).toBe(expected)
  })

  test('is the agency of the place line where nothing else names one', () => {
    expect(metadata(['A dam is shut'], [], `SARRANE, March 5 (Pelagos) — ${body[0]}`).outlet).toBe('Pelagos')
  })
})

test('the title is the headline without its sections, else the file’s name', () => {
  expect(metadata(['A dam is shut overnight in the hills | World | News']).title).toBe('A dam is shut overnight in the hills')
  expect(metadata([]).title).toBe('a-dam.shut')
})

test('the byline is the author without the word for it', () => {
  expect(metadata(['A dam is shut', 'By Jelka Morin, Chief Correspondent']).byline).toBe('Jelka Morin')
  expect(metadata(['A dam is shut'], ['(Reporting by Jelka Morin)']).byline).toBeNull()
})

describe('the language', () => {
  test.each([
    ['en', 'The gates of the dam were shut on Tuesday and nobody has said who gave the order.'],
    ['fr', 'Les vannes du barrage ont été fermées mardi et personne ne sait qui en a donné l’ordre.'],
    ['de', 'Die Tore des Damms wurden am Dienstag geschlossen, und niemand sagt, wer das angeordnet hat.'],
    ['es', 'Las compuertas de la presa se cerraron el martes y nadie sabe quién dio la orden para ello.'],
    ['it', 'Le porte della diga sono state chiuse martedì e nessuno ha detto chi ne ha dato l’ordine.'],
    ['pt', 'As comportas da barragem foram fechadas na terça-feira e ninguém disse quem deu a ordem para isso.'],
    ['nl', 'De poorten van de dam zijn dinsdag gesloten en niemand zegt wie het bevel daartoe heeft gegeven.'],
    ['pl', 'We wtorek bramy zapory zostały zamknięte i nikt nie mówi, kto to zrobił ani jak długo to potrwa, ale nie jest to już tajemnica.'],
    ['sv', 'Dammens portar stängdes på tisdagen och ingen säger vem som gav order om att det skulle ske.'],
    ['fi', 'Padon portit suljettiin tiistaina, eikä kukaan ole sanonut, kuka sen on tehnyt, mutta se on ollut niin ja hän on jo kertonut siitä.'],
    ['tr', 'Barajın kapıları salı günü kapatıldı ve bu emri kimin verdiği bir türlü bilinmiyor, ama bu çok önemli bir konu olarak görülüyor.'],
    ['ru', 'Ворота плотины закрыли во вторник, и никто не говорит, кто это приказал.'],
    ['uk', 'Ворота греблі закрили у вівторок, і ніхто не каже, хто це наказав, але це було вже після того, як він поїхав.'],
    ['bg', 'Вратите на язовира бяха затворени във вторник и никой не каза кой е дал заповедта, но това е така още от сутринта в града.'],
    ['sr', 'Капије бране затворене су у уторак и нико није рекао ко је то наредио, јер њих нема.'],
    ['el', 'Οι πύλες του φράγματος έκλεισαν την Τρίτη.'],
    ['ar', 'أغلقت بوابات السد يوم الثلاثاء ولم يقل أحد من أمر بذلك.'],
    ['fa', 'دروازه‌های سد روز سه‌شنبه بسته شد و هیچ کس نگفت چه کسی دستور داد.'],
    ['he', 'שערי הסכר נסגרו ביום שלישי ואיש לא אמר מי נתן את ההוראה.'],
    ['hi', 'मंगलवार को बाँध के फाटक बंद कर दिए गए और किसी ने नहीं बताया।'],
    ['zh', '星期二，大坝的闸门关闭了，没有人说是谁下的命令。'],
    ['ja', '火曜日にダムの門が閉じられ、誰が命令したのか誰も言わない。'],
    ['ko', '화요일에 댐의 문이 닫혔고 누가 명령했는지 아무도 말하지 않았다.'],
    ['und', 'Kolvar 900 1,150 Varr 640'],
    ['und', '']
  ])('%s is recognised: %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })
})
