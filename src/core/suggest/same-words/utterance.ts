/** The words of a quote, made comparable: without case, marks, contractions and the hand of an editor. */

export interface UtteranceWord {
  /** In lower case, without diacritics. */
  readonly word: string
  /** Offsets into the text that it was read from, half-open; a contraction gives two words of the same place. */
  readonly start: number
  readonly end: number
  /** Added or replaced by an editor, in brackets; "[w]e" is not, only its case is the editor's. */
  readonly isInserted: boolean
  /** Something was left out before it: an ellipsis, or the quote goes on in another place. */
  readonly isAfterGap: boolean
}

export interface Utterance {
  readonly words: readonly UtteranceWord[]
  /** Whether an editor's brackets stand in it. */
  readonly hasBrackets: boolean
}

/** What joins the stretches of a quote whose content is discontinuous: read as something left out. */
const gap = ' … '

/**
 * The words of a quote. `verbatim` are the stretches in the speaker's own words; where there are enough of them, they alone
 * are compared, since the rest of a mixed quote is the article's.
 */
export function readUtterance(content: readonly string[], verbatim: readonly string[] = []): Utterance {
  const own = wordsOfText(verbatim.join(gap))
  return own.words.length < leastVerbatim ? wordsOfText(content.join(' ')) : own
}

/** Fewer words of somebody's own tell too little by themselves. */
const leastVerbatim = 3

/** At most so many words of an utterance are compared: nobody is quoted at greater length word for word. */
const longest = 600

/** The words of a text, with their places in it, up to `most` of them. */
export function wordsOfText(text: string, most = longest): Utterance {
  const words: UtteranceWord[] = []
  let isAfterGap = false
  let hasBrackets = false
  for (const match of text.matchAll(pieces)) {
    const [piece] = match
    const start = match.index
    if (isEllipsis.test(piece)) {
      isAfterGap = words.length > 0
      continue
    }
    const isBracketed = piece.includes('[')
    hasBrackets ||= isBracketed
    // "[w]e": the brackets hold a part of the word. "[the treaty]": they hold words.
    const isPart = isBracketed && !isWhollyBracketed.test(piece)
    for (const word of wordsIn(isPart ? piece.replace(/[[\]]/g, '') : piece)) {
      words.push({ word, start, end: start + piece.length, isInserted: isBracketed && !isPart, isAfterGap })
      isAfterGap = false
    }
    if (words.length >= most) break
  }
  return { words, hasBrackets }
}

const syllabic = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const letters = `(?:(?![${syllabic}])[\\p{L}\\p{M}\\p{N}])`

/** Words with what stands in brackets inside them, whole brackets, ellipses; a script without spaces gives its characters. */
const pieces = new RegExp(
  `\\[[^\\]\\n]{0,80}\\](?:${letters})*|(?:${letters})+(?:['’.,](?:${letters})+)*(?:\\[[^\\]\\n]{1,12}\\])?|…|\\.{3,}|(?:\\. ){2,}\\.|[${syllabic}]`, 'gu'
)
const isEllipsis = /^(?:…|\.|\[(?:…|\.{3,})\]$)/
const isWhollyBracketed = /^\[[^\]]*\]$/

function wordsIn(piece: string): string[] {
  if (isPlainWord.test(piece)) return [withoutSpelling(piece.toLowerCase())]
  const plain = piece.toLowerCase().replace(/[’‘`]/g, '\'').normalize('NFD').replace(/\p{M}/gu, '')
  return (plain.match(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu) ?? []).flatMap(expanded)
}

const isPlainWord = /^[A-Za-z0-9]+$/

/** "won't" as "will not", so that a paper that spells it out says the same. */
function expanded(word: string): string[] {
  const whole = contractions.get(word)
  if (whole !== undefined) return whole
  const [, stem, ending] = /^(.+?)('s|n't|'re|'ve|'ll|'d|'m)$/.exec(word) ?? []
  if (stem === undefined || ending === undefined) return [withoutSpelling(word)]
  const full = endings.get(ending)
  return full === undefined ? [withoutSpelling(stem)] : [withoutSpelling(stem), full]
}

const contractions: ReadonlyMap<string, string[]> = new Map([
  ['won\'t', ['will', 'not']], ['can\'t', ['can', 'not']], ['cannot', ['can', 'not']], ['shan\'t', ['shall', 'not']], ['let\'s', ['let', 'us']],
  ['it\'s', ['it', 'is']], ['that\'s', ['that', 'is']], ['he\'s', ['he', 'is']], ['she\'s', ['she', 'is']], ['there\'s', ['there', 'is']],
  ['what\'s', ['what', 'is']], ['gonna', ['going', 'to']], ['wanna', ['want', 'to']]
])
const endings: ReadonlyMap<string, string> = new Map([
  ['n\'t', 'not'], ['\'re', 'are'], ['\'ve', 'have'], ['\'ll', 'will'], ['\'d', 'would'], ['\'m', 'am']
])

/** British and American spelling alike: neighbour, organise, defence. */
function withoutSpelling(word: string): string {
  if (word.length < 6) return word
  if (word.includes('our')) return word.replace(/our(?=s?$|ed$|ing$|hood|able|ly$|ite)/, 'or')
  if (word.includes('is')) return word.replace(/is(?=e[drs]?$|ing$|ation)/, 'iz')
  return word.includes('ence') ? word.replace(/(?<=en)c(?=e$|es$)/, 's') : word
}
