/**
 * A JSON document that is one object, taken apart while its bytes come in: each member of it, and of a member that is a list each
 * item, is parsed by itself, so that neither the text of the document nor its tree is ever held whole.
 */
import { utf8fromString, utf8toString } from '@exodus/bytes/utf8.js'
import { type JsonFault, findJsonFault } from './find-json-fault.ts'
import type { Json } from './parse-json.ts'

/** What was found: a member with its value, an item of a member's list, or that a list begins. */
export type Scanned =
  | { readonly kind: 'member'; readonly key: string; readonly value: Json }
  | { readonly kind: 'list'; readonly key: string }
  | { readonly kind: 'item'; readonly key: string; readonly value: Json }

/** The document is not one object of JSON. `offset` counts bytes from its beginning. */
export class ScanFault extends Error {
  override readonly name = 'ScanFault'
  readonly offset: number

  constructor(offset: number, sentence: string) {
    super(sentence)
    this.offset = offset
  }
}

type Expected = 'object' | 'key' | 'keyOrEnd' | 'colon' | 'value' | 'item' | 'itemOrEnd' | 'commaInList' | 'commaInObject' | 'nothing'

const names: Readonly<Record<Expected, string>> = {
  object: '"{"', key: 'a key in straight double quotation marks', keyOrEnd: 'a key in straight double quotation marks or "}"', colon: 'a colon',
  value: 'a value', item: 'a value', itemOrEnd: 'a value or "]"', commaInList: 'a comma or "]"', commaInObject: 'a comma or "}"',
  nothing: 'the end of the text'
}

const [quote, backslash, colon, comma, openBracket, closeBracket, openBrace, closeBrace] = Array.from('"\\:,[]{}', (mark) => mark.charCodeAt(0)) as
  [number, number, number, number, number, number, number, number]

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

export class DatasetScanner {
  /** Bytes in front of the chunk at hand. */
  #passed = 0
  #expected: Expected = 'object'
  #key = ''
  /** The value or key that is being taken; where it began, and what of it came with earlier chunks. */
  #taking: 'key' | 'value' | null = null
  #began = 0
  #kept: Uint8Array[] = []
  #depth = 0
  #isInString = false
  #isEscaped = false
  #isScalar = false

  /** To be called when all bytes were pushed. Throws a `ScanFault` where they are not whole. */
  end(): void {
    if (this.#taking !== null) throw new ScanFault(this.#passed, 'the text ends inside a value')
    if (this.#expected !== 'nothing') throw new ScanFault(this.#passed, `the text ends where ${names[this.#expected]} was expected`)
  }

  /** What ends in these bytes. Throws a `ScanFault`. */
  *push(chunk: Uint8Array): Generator<Scanned, void, undefined> {
    let at = this.#passed === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
    let from = 0
    while (at < chunk.length) {
      if (this.#taking === null) {
        const byte = chunk[at] ?? 0
        if (isSpace(byte)) at += 1
        else if (this.#begins(byte, this.#passed + at)) from = at
        else {
          const list = this.#expected === 'value' && byte === openBracket
          this.#step(byte, this.#passed + at)
          if (list) yield { kind: 'list', key: this.#key }
          at += 1
        }
        continue
      }
      const end = this.#endOf(chunk, at)
      if (end === null) {
        this.#kept.push(chunk.slice(from))
        break
      }
      const scanned = this.#finish(chunk.subarray(from, end))
      if (scanned !== null) yield scanned
      at = end
    }
    this.#passed += chunk.length
  }

  /** Whether a key or value begins here, that is then taken. */
  #begins(byte: number, offset: number): boolean {
    const isKey = byte === quote && (this.#expected === 'key' || this.#expected === 'keyOrEnd')
    const isItem = this.#expected === 'item' || (this.#expected === 'itemOrEnd' && byte !== closeBracket)
    const isValue = isItem || (this.#expected === 'value' && byte !== openBracket)
    if (!isKey && !isValue) return false
    if (byte === comma || byte === colon || byte === closeBrace || byte === closeBracket) throw new ScanFault(offset, `${names[this.#expected]} was expected, not "${String.fromCharCode(byte)}"`)
    this.#taking = isKey ? 'key' : 'value'
    this.#began = offset
    this.#kept = []
    this.#depth = 0
    this.#isInString = false
    this.#isEscaped = false
    this.#isScalar = byte !== quote && byte !== openBrace && byte !== openBracket
    return true
  }

  #step(byte: number, offset: number): void {
    const next: Expected | null =
      this.#expected === 'object' && byte === openBrace ? 'keyOrEnd'
        : this.#expected === 'keyOrEnd' && byte === closeBrace ? 'nothing'
          : this.#expected === 'colon' && byte === colon ? 'value'
            : this.#expected === 'value' && byte === openBracket ? 'itemOrEnd'
              : this.#expected === 'commaInList' && byte === comma ? 'item'
                : (this.#expected === 'commaInList' || this.#expected === 'itemOrEnd') && byte === closeBracket ? 'commaInObject'
                  : this.#expected === 'commaInObject' && byte === comma ? 'key'
                    : this.#expected === 'commaInObject' && byte === closeBrace ? 'nothing' : null
    if (next === null) throw new ScanFault(offset, `${names[this.#expected]} was expected`)
    this.#expected = next
  }

  /** Behind what is being taken, or null where it goes on in the next chunk. */
  #endOf(chunk: Uint8Array, start: number): number | null {
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (byte === backslash) this.#isEscaped = true
        else if (byte === quote) {
          this.#isInString = false
          if (this.#depth === 0) return at + 1
        }
      } else if (this.#isScalar) {
        if (byte === comma || byte === closeBrace || byte === closeBracket || isSpace(byte)) return at
      } else if (byte === quote) this.#isInString = true
      else if (byte === openBrace || byte === openBracket) this.#depth += 1
      else if (byte === closeBrace || byte === closeBracket) {
        this.#depth -= 1
        if (this.#depth === 0) return at + 1
      }
    }
    return null
  }

  #finish(last: Uint8Array): Scanned | null {
    const value = this.#parse(this.#kept.length === 0 ? last : joined([...this.#kept, last]))
    this.#kept = []
    const isKey = this.#taking === 'key'
    this.#taking = null
    if (isKey) {
      this.#key = typeof value === 'string' ? value : ''
      this.#expected = 'colon'
      return null
    }
    const isItem = this.#expected !== 'value'
    this.#expected = isItem ? 'commaInList' : 'commaInObject'
    return { kind: isItem ? 'item' : 'member', key: this.#key, value }
  }

  #parse(bytes: Uint8Array): Json {
    let text: string
    try {
      text = utf8toString(bytes)
    } catch {
      throw new ScanFault(this.#began, 'what begins here is not in UTF-8')
    }
    try {
      return JSON.parse(text) as Json
    } catch {
      const { offset, sentence }: JsonFault = findJsonFault(text)
      throw new ScanFault(this.#began + utf8fromString(text.slice(0, offset).toWellFormed()).length, sentence)
    }
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}
