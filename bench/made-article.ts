/** Articles of any size, made up of syllables, with annotations of every layer on them. The same seed makes the same article. */
import { spanOf } from '../src/core/anchor/span.ts'
import type { Annotation, Block, FieldValue } from '../src/core/model.ts'

export interface MadeArticle {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly annotations: readonly Annotation[]
}

/** `paragraphLength` is in words: about 60, as news has it, or as many as the article for one paragraph. */
export function makeArticle(words: number, annotationCount: number, paragraphLength = 60, seed = 1): MadeArticle {
  const random = randomFrom(seed)
  const lines: string[] = [sentence(random, 9)]
  for (let left = words - 9; left > 0;) {
    const length = Math.min(left, paragraphLength === Infinity ? left : Math.max(8, Math.round(paragraphLength * (0.5 + random()))))
    lines.push(sentence(random, length))
    left -= length
  }
  const text = lines.join('\n\n')
  let start = 0
  const blocks = lines.map((line, i): Block => {
    const block = { type: i === 0 ? 'title' as const : 'paragraph' as const, start, end: start + line.length }
    start = block.end + 2
    return block
  })
  const annotations = Array.from({ length: annotationCount }, (_, i) => makeAnnotation(text, blocks, random, i))
  return { text, blocks, annotations }
}

const syllables = ['ka', 'ren', 'to', 'vi', 'sol', 'mar', 'den', 'u', 'li', 'for', 'an', 'te', 'gos', 'mi', 'ra', 'pel']

function sentence(random: () => number, length: number): string {
  const words = Array.from({ length }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  return `${words.join(' ')}.`
}

const layers: readonly { layer: string; roles: readonly (readonly [role: string, length: number])[]; fields: Record<string, FieldValue> }[] = [
  { layer: 'quote', roles: [['content', 90], ['cue', 6], ['source', 12]], fields: { type: 'direct', speakerResolution: 'explicit' } },
  { layer: 'stance', roles: [['evidence', 40], ['holder', 10]], fields: { polarity: 'favor', targetType: 'issue', explicitness: 'explicit' } },
  { layer: 'event', roles: [['trigger', 8], ['actor', 12]], fields: { type: 'CONSULT', realis: 'actual' } },
  { layer: 'mention', roles: [['mention', 12]], fields: {} }
]

/** The `i`-th annotation: of each layer in turn, its spans one after the other in one paragraph. */
function makeAnnotation(text: string, blocks: readonly Block[], random: () => number, i: number): Annotation {
  const { layer, roles, fields } = layers[i % layers.length] as (typeof layers)[number]
  // Every place of the text is equally likely, however long its paragraph.
  const at = Math.floor(random() * text.length)
  const block = blockAt(blocks, at)
  let from = Math.max(block.start, Math.min(at, block.end - 120))
  const spans = roles.flatMap(([role, length]) => {
    const end = Math.min(block.end, from + length)
    const span = from < end ? [spanOf(text, role, from, end)] : []
    from = end + 1
    return span
  })
  const moment = '2025-02-15T12:00:00.000Z'
  return {
    id: `annotation-${i}`, articleId: 'made', layer, spans, actors: {}, fields, annotatorId: 'bench', origin: 'manual', status: 'draft',
    createdAt: moment, updatedAt: moment, note: null
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function blockAt(blocks: readonly Block[], offset: number): Block {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle] as Block).start <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low] as Block
}
