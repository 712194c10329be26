import { createHash } from 'node:crypto'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { describe, expect, test } from 'vitest'
import { readerFor, readers } from './all-readers.ts'
import { maxArticleBytes, readArticle, type ArticleReading } from './read-article.ts'

const stamp = { newId: () => 'article-1' }
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const read = (bytes: Uint8Array | string, path = 'folder/dam.txt'): ArticleReading => readArticle({ path, bytes: typeof bytes === 'string' ? utf8fromString(bytes) : bytes }, stamp)

const faultOf = (reading: ArticleReading): string => ('fault' in reading ? reading.fault : 'no fault')
const articleOf = (reading: ArticleReading) => {
  if ('fault' in reading) throw new Error(reading.fault)
  return reading
}

test('a file becomes a new article with its text, hashes, blocks and what it says about itself', () => {
  const source = '\ufeffA dam is shut\r\nBy Jelka Morin\r\n10 March 2031\r\n\r\nNobody came, the minister said, and that was all that there was to it on the day on which the talks were to be opened.\r\n'
  const { article, notices } = articleOf(read(source))
  const text = source.slice(1).replaceAll('\r\n', '\n')
  expect(notices).toEqual([])
  expect(article).toEqual({
    id: 'article-1',
    file: 'folder/dam.txt',
    sha256: createHash('sha256').update(utf8fromString(source)).digest('hex'),
    textSha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    title: 'A dam is shut',
    outlet: null,
    byline: 'Jelka Morin',
    publishedAt: '2031-03-10',
    publishedBasis: 'text',
    language: 'en',
    status: 'new',
    text,
    blocks: [
      { type: 'title', start: 0, end: 13 },
      { type: 'byline', start: 14, end: 28 },
      { type: 'dateline', start: 29, end: 42 },
      { type: 'paragraph', start: 44, end: text.length - 1 }
    ]
  })
})

describe('a file that is no article is refused in a sentence that names it:', () => {
  test.each([
    ['empty', new Uint8Array(), '“folder/dam.txt” is empty.'],
    ['a byte order mark alone', latin1('\xef\xbb\xbf'), '“folder/dam.txt” holds no words, only blank lines.'],
    ['blank lines', latin1(' \r\n\t\n'), '“folder/dam.txt” holds no words, only blank lines.'],
    ['too large', new Uint8Array(maxArticleBytes + 1024 * 1024), '“folder/dam.txt” has 21 MB; articles are read up to 20 MB. Split it into smaller files.'],
    ['a PDF', latin1('%PDF-1.7\nwords'), '“folder/dam.txt” is a PDF, not plain text. Save its text as a .txt file and open that.'],
    ['an office document', latin1('PK\x03\x04words'), '“folder/dam.txt” is a zip archive or an office document, not plain text. Save its text as a .txt file and open that.'],
    ['an image', latin1('\x89PNG\r\n\x1a\n'), '“folder/dam.txt” is an image, not plain text. Save its text as a .txt file and open that.'],
    ['UTF-32', latin1('\xff\xfe\0\0a\0\0\0'), '“folder/dam.txt” is text in UTF-32, not plain text. Save it as UTF-8 and open that.'],
    ['binary', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), '“folder/dam.txt” looks like a binary file: ']
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(read(bytes))).toContain(fault)
  })
})

describe('what is odd in a file is told, and the article read:', () => {
  test.each([
    ['bytes that cannot be decoded', latin1('caf\xc3\xa9 na\xc3\xafve \xc3\xa9t\xc3\xa9 \xff!'), 'café naïve été \ufffd!', '“folder/dam.txt”: one place could not be decoded as utf-8 and shows as “\ufffd”.'],
    ['lone surrogates', latin1('\xff\xfea\0\x3d\xd8b\0\0\xdcc\0'), 'a\ufffdb\ufffdc', '“folder/dam.txt”: 2 places could not be decoded as utf-16le and show as “\ufffd”.'],
    ['NUL characters', latin1('The dam\0 is shut'), 'The dam\0 is shut', '“folder/dam.txt” contains one NUL character; it was kept.'],
    ['bidi overrides', utf8fromString('The \u202edam\u202c is shut'), 'The \u202edam\u202c is shut', '“folder/dam.txt” contains 2 invisible direction characters, which can make text look other than it reads; the text was left as it is.']
  ])('%s', (_, bytes, text, notice) => {
    const { article, notices } = articleOf(read(bytes))
    expect(article.text).toBe(text)
    expect(notices).toEqual([notice])
  })

  test('UTF-16 without a mark is read without a word', () => {
    const { article, notices } = articleOf(read(latin1('T\0h\0e\0 \0d\0a\0m\0')))
    expect([article.text, article.encoding, notices]).toEqual(['The dam', 'utf-16le', []])
  })

  test('markup stays text', () => {
    expect(articleOf(read('<script>alert(1)</script>\n<b>The dam</b> is shut')).article.text).toBe('<script>alert(1)</script>\n<b>The dam</b> is shut')
  })
})

test('Markdown headings are read in Markdown files only', () => {
  expect(articleOf(read('# A dam is shut', 'dam.md')).article.title).toBe('A dam is shut')
  expect(articleOf(read('# A dam is shut', 'dam.MD')).article.blocks[0]?.type).toBe('title')
})

test.each([['a/b.txt', 'text'], ['a/B.TXT', 'text'], ['c.md', 'markdown'], ['c.pdf', null], ['txt', null], ['a.txt/b', null]])('the reader for %s is %s', (path, id) => {
  expect(readerFor(path)?.id ?? null).toBe(id)
})

test('no extension has two readers', () => {
  const extensions = readers.flatMap((reader) => reader.extensions)
  expect(new Set(extensions).size).toBe(extensions.length)
})

test('an article of two million characters is read, in lines or in one', () => {
  const line = 'The gauge at Varr fell by a third between midnight and dawn, and nobody would say “who” had given the order.'
  const inLines = utf8fromString(`${line}\n`.repeat(20_000))
  const inOne = utf8fromString(`${line} `.repeat(20_000))
  expect(articleOf(read(inLines)).article.blocks.length).toBe(20_000)
  expect(articleOf(read(inOne)).article.blocks).toHaveLength(1)
})
