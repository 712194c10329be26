/** Why a file is no article, and what an analyst should know about one that is: sentences, each with the file's name. */
import type { Decoded } from './decode.ts'

/** The largest file that is read as an article, in bytes: 20 MB. */
export const maxArticleBytes = 20 * 1024 * 1024

/** What is wrong with a file before it is decoded; null where nothing is. */
export function faultOfBytes(path: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `“${path}” is empty.`
  if (bytes.length > maxArticleBytes) {
    return `“${path}” has ${megabytes(bytes.length)} MB; articles are read up to ${megabytes(maxArticleBytes)} MB. Split it into smaller files.`
  }
  const kind = kinds.find(({ starts }) => starts.some((signature) => startsWith(bytes, signature)))
  return kind === undefined ? null : `“${path}” is ${kind.name}, not plain text. ${kind.instead ?? 'Save its text as a .txt file and open that.'}`
}

/** What is wrong with the decoded text; null where nothing is. */
export function faultOfText(path: string, text: string): string | null {
  if (text.trim() === '') return `“${path}” holds no words, only blank lines.`
  const controls = count(text, controlCharacters)
  if (controls > 8 && controls > 0.01 * text.length) {
    return `“${path}” looks like a binary file: ${controls} of its ${text.length} characters are control characters. Save its text as a .txt file and open that.`
  }
  return null
}

/** What is worth knowing about a text that was read. */
export function noticesOf(path: string, { text, encoding, replaced }: Decoded): string[] {
  const notices: string[] = []
  if (replaced > 0) {
    notices.push(`“${path}”: ${places(replaced)} could not be decoded as ${encoding} and ${replaced === 1 ? 'shows' : 'show'} as “\ufffd”.`)
  }
  const nulls = count(text, /\0/g)
  if (nulls > 0) notices.push(`“${path}” contains ${characters(nulls, 'NUL')}; ${nulls === 1 ? 'it was' : 'they were'} kept.`)
  const overrides = count(text, bidiControls)
  if (overrides > 0) {
    notices.push(`“${path}” contains ${characters(overrides, 'invisible direction')}, which can make text look other than it reads; the text was left as it is.`)
  }
  return notices
}

/** Embeddings, overrides and isolates, and what ends them. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g

// oxlint-disable-next-line no-control-regex -- control characters are what is counted
const controlCharacters = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

const places = (n: number): string => (n === 1 ? 'one place' : `${n} places`)
const characters = (n: number, kind: string): string => (n === 1 ? `one ${kind} character` : `${n} ${kind} characters`)
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')

interface Kind {
  readonly name: string
  readonly starts: readonly (readonly (number | null)[])[]
  readonly instead?: string
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** Files that are often mistaken for text, by their first bytes; null stands for any byte. */
const kinds: readonly Kind[] = [
  { name: 'a PDF', starts: [ascii('%PDF-')] },
  { name: 'a zip archive or an office document', starts: [ascii('PK\x03\x04'), ascii('PK\x05\x06')] },
  { name: 'an office document', starts: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]] },
  { name: 'a rich text document', starts: [ascii('{\\rtf')] },
  { name: 'an image', starts: [[0x89, ...ascii('PNG\r\n')], [0xff, 0xd8, 0xff], ascii('GIF87a'), ascii('GIF89a'), [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')], ascii('II*\0'), ascii('MM\0*')] },
  { name: 'a sound or a film', starts: [ascii('ID3'), ascii('OggS'), ascii('fLaC'), [null, null, null, null, ...ascii('ftyp')], [...ascii('RIFF'), null, null, null, null, ...ascii('WAVE')]] },
  { name: 'a compressed file', starts: [[0x1f, 0x8b, 0x08], ascii('7z\xbc\xaf\x27\x1c'), ascii('Rar!\x1a\x07'), ascii('\xfd7zXZ\0'), ascii('BZh91AY'), [0x28, 0xb5, 0x2f, 0xfd]] },
  { name: 'a program', starts: [ascii('\x7fELF'), ascii('MZ\x90\0'), [0xca, 0xfe, 0xba, 0xbe], [0xcf, 0xfa, 0xed, 0xfe]] },
  { name: 'a database', starts: [ascii('SQLite format 3\0')] },
  { name: 'a font', starts: [ascii('wOF2'), ascii('wOFF'), ascii('OTTO\0')] },
  { name: 'text in UTF-32', starts: [[0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff]], instead: 'Save it as UTF-8 and open that.' }
]

const startsWith = (bytes: Uint8Array, signature: readonly (number | null)[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, i) => byte === null || bytes[i] === byte)
