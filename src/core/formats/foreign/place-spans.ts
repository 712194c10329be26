/**
 * Where the spans of a document are in the article's text. The words that a file says a span has must be there. Files are met whose
 * offsets count UTF-16 where their format says code points, or the other way round: that is told, and mended only when asked.
 */
import type { TextRange } from '../../anchor/text-range.ts'
import { shown } from '../fault.ts'
import { type ConvertedText, convertText } from './convert-text.ts'
import type { ForeignDocument, ForeignSpan } from './foreign-document.ts'

type Unit = ForeignDocument['unit']

const otherUnit: Readonly<Record<Unit, Unit>> = { codePoint: 'utf16', utf16: 'codePoint' }
const unitNames: Readonly<Record<Unit, string>> = { codePoint: 'code points', utf16: 'UTF-16 units' }

/** The ranges of a span, or a sentence on why its words are not there. `text` is the article's, for files that carry none. */
export function spanPlacer(
  document: Pick<ForeignDocument, 'text' | 'unit' | 'seam'>, converted: ConvertedText, text: string, mendsUnit: boolean
): (span: ForeignSpan) => readonly TextRange[] | string {
  const other = otherUnit[document.unit]
  let inOther: ConvertedText | null = null
  return (span) => {
    const ranges = rangesOf(span, converted, document.seam)
    if (typeof ranges !== 'string' || span.words === null) return ranges
    inOther ??= convertText(document.text ?? text, other)
    const mended = rangesOf(span, inOther, document.seam)
    if (typeof mended === 'string') return ranges
    return mendsUnit ? mended : `${ranges} Counted in ${unitNames[other]}, its words are there.`
  }
}

/** What is said of a file whose offsets seem to count another unit: how many spans have their words there only then. Null where none has. */
export function unitRepair(documents: readonly ForeignDocument[]): string | null {
  let count = 0
  let [found, declared]: [Unit, Unit] = ['utf16', 'codePoint']
  for (const document of documents) {
    if (document.text === null) continue
    const [own, other] = [convertText(document.text, document.unit), convertText(document.text, otherUnit[document.unit])]
    for (const span of document.spans) {
      if (span.words === null || typeof rangesOf(span, own, document.seam) !== 'string' || typeof rangesOf(span, other, document.seam) === 'string') continue
      count += 1
      ;[found, declared] = [otherUnit[document.unit], document.unit]
    }
  }
  return count === 0 ? null
    : `The words of ${count === 1 ? '1 span are' : `${count} spans are`} where the file says only if its offsets count ${unitNames[found]}; the format counts ${unitNames[declared]}.`
}

function rangesOf({ fragments, words }: ForeignSpan, text: ConvertedText, seam: RegExp | undefined): readonly TextRange[] | string {
  const ranges: TextRange[] = []
  const found: string[] = []
  for (const { start, end } of fragments) {
    const range = text.rangeAt(start, end)
    if (range === null) return `No stretch of whole characters of the text lies from ${start} to ${end}.`
    const last = ranges.at(-1)
    found.push(text.text.slice(range.start, range.end))
    const isSeam = last !== undefined && seam?.test(text.text.slice(last.end, range.start)) === true
    if (isSeam) ranges[ranges.length - 1] = { start: last.start, end: range.end }
    else ranges.push(range)
  }
  if (ranges.length === 0) return 'No offsets are given.'
  const there = found.join(' ')
  // Where a format has no line breaks inside words, its writers put spaces.
  const asSaid = (said: string): string => (seam === undefined ? said.replace(/\r\n?/g, '\n') : said.replace(/\s/g, ' '))
  return words === null || asSaid(words) === asSaid(there) ? ranges : `The file says ${shown(words)}; the text there is ${shown(there)}.`
}
