/**
 * Which encoding from before Unicode a text is in. chardet proposes by letter statistics; each proposal is then decoded
 * and judged by whether it reads like news, since the statistics of a few accented letters prove little.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { analyse } from 'chardet'

/** Bytes given to the detector: the statistics do not get better with more. */
const sampleSize = 1 << 16

const fallback = 'windows-1252'

/** What a legacy label stands for on the web: ISO-8859-1 has always been read as windows-1252. */
const readAs: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-2': 'iso-8859-2',
  'iso-8859-8': 'windows-1255'
}

const decodable = /^(?:windows-125[0-8]|windows-874|iso-8859-[2567]|koi8-r|shift_jis|gb18030|big5|euc-jp|euc-kr)$/

/** The WHATWG name, in lower case, of the encoding in which these bytes, which are not UTF-8, read best. */
export function detectLegacyEncoding(bytes: Uint8Array): string {
  const sample = sampleAround(bytes)
  let best = { encoding: fallback, score: -Infinity }
  for (const { encoding, confidence } of candidates(sample)) {
    const score = confidence + plausibility(new TextDecoder(encoding).decode(sample), encoding)
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

function candidates(sample: Uint8Array): { encoding: string; confidence: number }[] {
  const confidences = new Map<string, number>([[fallback, 0]])
  for (const { name, confidence } of analyse(sample)) {
    const label = name.toLowerCase()
    const encoding = readAs[label] ?? label
    if (decodable.test(encoding)) confidences.set(encoding, Math.max(confidence, confidences.get(encoding) ?? 0))
  }
  return [...confidences].map(([encoding, confidence]) => ({ encoding, confidence }))
}

/** From the line before the first byte that is not ASCII, so that the detector has something to look at. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 2048)
  return bytes.subarray(start, start + sampleSize)
}

/** Points for and against a decoding, on the scale of chardet's confidence (0 to 100). */
function plausibility(text: string, encoding: string): number {
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  if (foreign === 0) return 0
  return signs.reduce((sum, { points, pattern, only }) =>
    (only === undefined || only.test(encoding) ? sum + points * Math.min(1, (text.match(pattern)?.length ?? 0) / foreign) : sum), 0)
}

const multiByte = /^(?:shift_jis|gb18030|big5|euc-jp|euc-kr)$/

/** What speaks for or against a decoding; the points are multiplied by the share of the characters that are not ASCII. */
const signs: readonly { readonly points: number; readonly pattern: RegExp; readonly only?: RegExp }[] = [
  // undecodable, control or private-use characters
  { points: -300, pattern: /[\ufffd\x80-\x9f\ue000-\uf8ff]/g },
  // quotation marks and dashes where they belong
  { points: 60, pattern: /(?<=^|[\s(\[—–])[“‘„«‚](?=[\p{L}\p{N}\s\[])|(?<=[\p{L}\p{N}.,!?…])[”’“»](?=[\s.,;:)!?\p{L}]|$)|(?<=\s)[–—](?=\s)/gmu },
  // a symbol between letters
  { points: -150, pattern: /(?<=\p{L})[^\p{L}\p{M}\p{N}\s’\-‑–—·“”»«„]+(?=\p{L})/gu, only: /^(?:windows|iso|koi8)/ },
  // a capital inside a word
  { points: -80, pattern: /(?<=\p{Ll})\p{Lu}/gu, only: /^(?:windows|iso|koi8)/ },
  // a single ideograph between Latin letters
  { points: -300, pattern: /(?<=[a-z])[^\0-\x7f](?=[a-z\s.,])|(?<=[a-z\s])[^\0-\x7f](?=[a-z])/gu, only: multiByte },
  // half-width katakana, which few texts are written in
  { points: -80, pattern: /[\uff61-\uff9f]/g, only: multiByte }
]
