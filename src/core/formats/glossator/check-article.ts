/** What an article must keep to beyond its shape; its offsets from code points to UTF-16. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { Block, FullArticle } from '../../model.ts'
import { at, type FaultList, shown } from '../fault.ts'
import { checkDate } from './check-date.ts'
import type { DatasetArticle } from './dataset-file.ts'

/** An article whose text can be looked into. */
export interface CheckedArticle {
  readonly article: FullArticle
  readonly offsets: CodePointOffsets
}

/** The article with offsets in UTF-16, or null where its text cannot be used, the faults told. */
export function checkArticle(
  { blocks, ...article }: DatasetArticle, place: string, faults: FaultList
): CheckedArticle | null {
  checkDate(article.publishedAt, at(place, 'publishedAt'), faults)
  if (!checkText(article, place, faults)) return null
  const offsets = codePointOffsets(article.text)
  return { article: { ...article, blocks: checkBlocks(blocks, article.text, offsets, place, faults) }, offsets }
}

function checkText({ text, textSha256 }: { text: string; textSha256: string }, place: string, faults: FaultList): boolean {
  const textPlace = at(place, 'text')
  const carriageReturn = text.indexOf('\r')
  if (carriageReturn >= 0) faults.add(textPlace, `A carriage return is at ${codePointOffsets(text.slice(0, carriageReturn)).length}; a text has line feeds only.`)
  if (!text.isWellFormed()) {
    faults.add(textPlace, 'Half of a surrogate pair stands alone in the text, so it was cut inside a character.')
    return false
  }
  const hash = bytesToHex(sha256(utf8fromString(text)))
  if (hash !== textSha256) faults.add(at(place, 'textSha256'), `The text has the SHA-256 ${hash}: one of the two was changed.`)
  return true
}

/** The blocks in UTF-16; told is whatever is not in order, in the text, of whole lines, or leaves a line out. */
function checkBlocks(blocks: readonly Block[], text: string, offsets: CodePointOffsets, place: string, faults: FaultList): Block[] {
  const converted: Block[] = []
  let reached = 0
  blocks.forEach(({ type, start, end }, i) => {
    const blockPlace = at(place, 'blocks', i)
    if (!checkRange(start, end, offsets.length, blockPlace, faults)) return
    const block = { type, start: offsets.toUtf16(start), end: offsets.toUtf16(end) }
    if (block.start < reached) faults.add(at(blockPlace, 'start'), 'The block begins before the one in front of it ends.')
    else if (!isBlank(text.slice(reached, block.start))) {
      faults.add(at(blockPlace, 'start'), `No block covers the line ${shown(text.slice(reached, block.start).trim())} before this one.`)
    }
    if (block.start > 0 && text[block.start - 1] !== '\n') faults.add(at(blockPlace, 'start'), 'The block begins inside a line.')
    if (block.end < text.length && text[block.end] !== '\n') faults.add(at(blockPlace, 'end'), 'The block ends inside a line.')
    reached = Math.max(reached, block.end)
    converted.push(block)
  })
  if (!isBlank(text.slice(reached))) {
    faults.add(at(place, 'blocks'), `No block covers the line ${shown(text.slice(reached).trim())} at the end.`)
  }
  return converted
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Whether code point offsets are a stretch of a text of that length. */
export function checkRange(start: number, end: number, length: number, place: string, faults: FaultList): boolean {
  if (end > length) faults.add(at(place, 'end'), `${end} is past the end of the text, which has ${length} code points.`)
  else if (start >= end) faults.add(at(place, 'end'), `${end} is not after the start, ${start}.`)
  else return true
  return false
}
