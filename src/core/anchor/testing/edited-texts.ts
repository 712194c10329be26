/** Texts with sentences that stand in them more than once, and edits of which it is known where every letter went. */
import fc from 'fast-check'

/** A letter of a text: which one it was before the edits, null when it was put in. Copies stand beside their original. */
export interface Cell {
  readonly letter: string
  readonly id: number | null
  readonly isCopy: boolean
}

export const textOf = (cells: readonly Cell[]): string => cells.map(({ letter }) => letter).join('')

/** The letters of a text before any edit, by UTF-16 unit. */
export const freshCells = (text: string): Cell[] => text.split('').map((letter, id) => ({ letter, id, isCopy: false }))

const said = [
  'The minister said on Monday that nothing had changed.', 'he said.', '“We will not go,” she said.', 'The vote was put off again 👍🏽.',
  'Nobody was hurt, the police said.', 'Das Gespräch mit Zoë dauerte lange.', 'El niño — según él — no cayó.', 'She said: “No.” He said: “No.”', '“No.”',
  'The harbour stays closed until the wind drops, said the mayor.', '東京で会議が開かれた。', 'The talks go on.'
]
const sentence = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...said) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...'amber birch copper dune ember fjord glade heron islet jade kelp lark the of and said'.split(' ')), { minLength: 2, maxLength: 14 }).map((words) => `${words.join(' ')}.`) }
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '))

/** Paragraphs of sentences, many of them repeated. */
export const texts = fc.array(paragraph, { minLength: 1, maxLength: 12 }).chain((paragraphs) =>
  fc.constantFrom('\n\n', '\n').map((between) => paragraphs.join(between)))

/** Put in, they share small words with the texts, as any two sentences do. */
const freshSentence = fc.array(fc.constantFrom(...'novel quartz river stone tundra umber vale willow yarrow zephyr the of and said'.split(' ')), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' ')} x.`)

/** Places are shares of what there is: 0 to 1. */
export type Edit =
  | { readonly kind: 'insert' | 'replace' | 'insertParagraph'; readonly at: number; readonly words: number; readonly text: string }
  | { readonly kind: 'delete' | 'deleteParagraph' | 'move' | 'duplicate' | 'split' | 'join' | 'typo'; readonly at: number; readonly words: number; readonly to: number }

const share = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert', 'replace', 'insertParagraph'), at: share, words: fc.integer({ min: 1, max: 9 }), text: freshSentence }),
  fc.record({ kind: fc.constantFrom('delete', 'deleteParagraph', 'move', 'duplicate', 'split', 'join', 'typo'), at: share, words: fc.integer({ min: 1, max: 9 }), to: share })
)
export const edits = fc.array(edit, { minLength: 1, maxLength: 4 })

export const editAll = (cells: readonly Cell[], changes: readonly Edit[]): Cell[] => changes.reduce<Cell[]>(applyEdit, [...cells])

function applyEdit(cells: Cell[], change: Edit): Cell[] {
  const words = wordRanges(textOf(cells), 1)
  const paragraphs = paragraphRanges(cells)
  const word = words[Math.floor(change.at * words.length)]
  const paragraph = paragraphs[Math.floor(change.at * paragraphs.length)]
  if (word === undefined || paragraph === undefined) return cells
  const lastWord = words.filter(({ start, end }) => start >= word.start && end <= endOfLine(cells, word.start)).slice(0, change.words).at(-1) ?? word
  switch (change.kind) {
    case 'insert': return cells.toSpliced(word.start, 0, ...put(`${change.text} `))
    case 'replace': return cells.toSpliced(word.start, lastWord.end - word.start, ...putInPlaceOf(cells.slice(word.start, lastWord.end), change.text))
    case 'insertParagraph': return cells.toSpliced(paragraph.start, 0, ...put(`${change.text}\n\n`))
    case 'delete': return cells.toSpliced(word.start, lastWord.end - word.start)
    case 'deleteParagraph': return cells.toSpliced(paragraph.start, paragraph.end - paragraph.start)
    case 'typo': return cells.toSpliced(word.start + Math.floor(change.to * (word.end - word.start)), 0, ...put('q'))
    case 'split': return cells.toSpliced(word.start, 0, ...put('\n\n'))
    case 'join': return cells.filter(({ letter }, i) => letter !== '\n' || i < paragraph.start || i >= paragraph.end)
    case 'move':
    case 'duplicate': {
      const moved = cells.slice(paragraph.start, paragraph.end)
      const target = paragraphs[Math.floor(change.to * paragraphs.length)]!.start
      if (change.kind === 'duplicate') return cells.toSpliced(target, 0, ...moved.map((cell) => ({ ...cell, isCopy: true })))
      if (target >= paragraph.start && target < paragraph.end) return cells
      // Which of two equal paragraphs changed places with the other nobody can see.
      const isTwin = paragraphs.filter(({ start, end }) => textOf(cells.slice(start, end)).trim() === textOf(moved).trim()).length > 1
      if (isTwin) return cells
      const rest = cells.toSpliced(paragraph.start, moved.length)
      return rest.toSpliced(target > paragraph.start ? target - moved.length : target, 0, ...moved)
    }
  }
}

const put = (text: string): Cell[] => text.split('').map((letter) => ({ letter, id: null, isCopy: false }))

/** Letters that are put in where the same stood, at the beginning or the end, are those. */
function putInPlaceOf(old: readonly Cell[], text: string): Cell[] {
  const young = put(text)
  const same = (a: Cell | undefined, b: Cell | undefined): boolean => a?.letter === b?.letter
  const most = Math.min(old.length, young.length)
  let head = 0
  while (head < most && same(old[head], young[head])) head++
  let tail = 0
  while (tail < most - head && same(old.at(-1 - tail), young.at(-1 - tail))) tail++
  return [...old.slice(0, head), ...young.slice(head, young.length - tail), ...old.slice(old.length - tail)]
}

/** Words and runs of words that a span could be: every word, and from each some words on. */
export function wordRanges(text: string, most = 5): { start: number; end: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[“”.]/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  return words.flatMap(({ start, end }, i) => [{ start, end }, ...(most > 1 ? [{ start, end: words[Math.min(words.length - 1, i + (i * 7) % most + 1)]!.end }] : [])])
}

/** Paragraphs with the line breaks after them. */
function paragraphRanges(cells: readonly Cell[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const { index, 0: { length } } of textOf(cells).matchAll(/[^\n]+\n*/g)) ranges.push({ start: index, end: index + length })
  return ranges
}

function endOfLine(cells: readonly Cell[], at: number): number {
  const end = cells.findIndex(({ letter }, i) => i >= at && letter === '\n')
  return end < 0 ? cells.length : end
}
