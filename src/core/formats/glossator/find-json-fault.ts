/**
 * Where a text stops being JSON. `JSON.parse` says so only in words that differ between engines and often without a
 * place; this walks the text once, without recursion, by the grammar of RFC 8259.
 */

export interface JsonFault {
  /** In UTF-16 units; the text's length when it ends too early. */
  readonly offset: number
  readonly sentence: string
}

const space = /[ \t\n\r]*/y
const scalar = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

/** The first place where `text`, which `JSON.parse` refused, is not JSON, and what was expected there. */
export function findJsonFault(text: string): JsonFault {
  const closers: ('}' | ']')[] = []
  let expected: Expected = 'value'
  let offset = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset
    if (!pattern.test(text)) return false
    offset = pattern.lastIndex
    return true
  }
  const afterValue = (): Expected => (closers.length === 0 ? 'nothing' : 'commaOrEnd')

  for (;;) {
    take(space)
    const char = text[offset]
    const isEnd = char !== undefined && char === closers.at(-1)
    if (isEnd && (expected === 'valueOrEnd' || expected === 'keyOrEnd' || expected === 'commaOrEnd')) {
      closers.pop()
      offset += 1
      expected = afterValue()
    } else if (expected === 'value' || expected === 'valueOrEnd') {
      if (char === '{' || char === '[') {
        closers.push(char === '{' ? '}' : ']')
        offset += 1
        expected = char === '{' ? 'keyOrEnd' : 'valueOrEnd'
      } else if (char === '"') {
        const broken = takeString()
        if (broken !== null) return broken
        expected = afterValue()
      } else if (take(scalar)) expected = afterValue()
      else return unexpected(names[expected](''))
    } else if ((expected === 'key' || expected === 'keyOrEnd') && char === '"') {
      const broken = takeString()
      if (broken !== null) return broken
      expected = 'colon'
    } else if (expected === 'colon' && char === ':') {
      offset += 1
      expected = 'value'
    } else if (expected === 'commaOrEnd' && char === ',') {
      offset += 1
      expected = closers.at(-1) === '}' ? 'key' : 'value'
    } else return unexpected(names[expected](closers.at(-1) ?? ''))
  }

  /** Passes over a string, or tells what is wrong inside it. */
  function takeString(): JsonFault | null {
    for (offset += 1; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset)
      if (unit === quote) {
        offset += 1
        return null
      }
      if (unit < 0x20) return { offset, sentence: 'a line break, tab or other control character inside a string has to be escaped' }
      if (unit === backslash) {
        if (!take(escape)) return { offset, sentence: 'a backslash inside a string has to begin an escape such as \\n or \\u00e9' }
        offset -= 1
      }
    }
    return unexpected('the end of a string')
  }

  function unexpected(wanted: string): JsonFault {
    const point = text.codePointAt(offset)
    return point === undefined
      ? { offset, sentence: `the text ends where ${wanted} was expected` }
      : { offset, sentence: `${wanted} was expected, not ${JSON.stringify(String.fromCodePoint(point))}` }
  }
}

const quote = 0x22
const backslash = 0x5c

const names: Record<Expected, (closer: string) => string> = {
  value: () => 'a value',
  valueOrEnd: () => 'a value or "]"',
  key: () => 'a key in straight double quotation marks',
  keyOrEnd: () => 'a key in straight double quotation marks or "}"',
  colon: () => 'a colon',
  commaOrEnd: (closer) => `a comma or "${closer}"`,
  nothing: () => 'the end of the text'
}
