/** Small records for tests. What is not given is as plain as can be. */
import { spanOf } from '../../anchor/span.ts'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import { layerOf } from '../../codebook/codebook.ts'
import type { Actor, Annotation, Article, Layer, Relation, Span } from '../../model.ts'
import type { Stamp } from '../command.ts'

export const early = '2031-03-01T08:00:00.000Z'
export const now = '2031-03-02T09:30:00.000Z'

/** A stamp whose ids count up. */
export function stampOf(annotatorId = 'ana'): Stamp {
  let count = 0
  return { now, newId: () => `new-${++count}`, annotatorId }
}

/** The text that the builders' spans lie in. */
export const text = [
  'Ferry row grows',
  '“We tested every gate,” Maron said, “and then we tested them again.”',
  'Lindqvist called the ferry “long overdue” and visited Port Ansel on Tuesday.',
  '“Maron told me: ‘Never.’ I believed her.'
].join('\n\n')

/** The first place of these words in a text, as a span in a role. */
export function mark(role: string, words: string, within = text): Span {
  const start = within.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the text`)
  return spanOf(within, role, start, start + words.length)
}

/** Spans in one line: `content: “We …”; cue: said`. */
export const marks = (notation: string, within = text): Span[] =>
  notation.split('; ').map((part) => mark(part.slice(0, part.indexOf(': ')), part.slice(part.indexOf(': ') + 2), within))

export const article = (id: string, given: Partial<Article> = {}): Article => ({
  id,
  file: `${id}.txt`,
  sha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
  encoding: 'utf-8',
  title: `Article ${id}`,
  outlet: null,
  byline: null,
  publishedAt: null,
  publishedBasis: null,
  language: 'en',
  status: 'annotating',
  ...given
})

export const actor = (id: string, given: Partial<Actor> = {}): Actor => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  type: 'PER',
  aliases: [],
  roles: [],
  country: null,
  sector: null,
  externalIds: {},
  note: null,
  ...given
})

export const annotation = (id: string, layer: string, given: Partial<Annotation> = {}): Annotation => ({
  id,
  articleId: 'one',
  layer,
  spans: [],
  actors: {},
  fields: {},
  annotatorId: 'ana',
  origin: 'manual',
  status: 'draft',
  createdAt: early,
  updatedAt: early,
  note: null,
  ...given
})

export const relation = (id: string, type: string, from: string, to: string): Relation => ({ id, type, from, to })

export const layerNamed = (id: string): Layer => layerOf(builtInCodebook, id)!

/** A quote with all that a complete one needs. */
export const completeQuote = (id: string, given: Partial<Annotation> = {}): Annotation =>
  annotation(id, 'quote', {
    spans: marks('content: “We tested every gate,”; content: “and then we tested them again.”; cue: said; source: Maron'),
    actors: { speaker: ['maron'] },
    fields: { type: 'direct', speakerResolution: 'explicit', negated: false },
    status: 'complete',
    ...given
  })

/** An event with all that a complete one needs. */
export const completeEvent = (id: string, given: Partial<Annotation> = {}): Annotation =>
  annotation(id, 'event', {
    spans: marks('trigger: visited; location: Port Ansel; time: Tuesday'),
    actors: { actor: ['lindqvist'] },
    fields: { type: 'CONSULT', modes: ['visit'], factuality: [{ source: 'AUTHOR', value: 'CT+' }] },
    status: 'complete',
    ...given
  })

/** A stance with all that a complete one needs. */
export const completeStance = (id: string, given: Partial<Annotation> = {}): Annotation =>
  annotation(id, 'stance', {
    spans: marks('evidence: “long overdue”; target: the ferry'),
    actors: { holder: ['lindqvist'] },
    fields: { targetType: 'issue', targetText: 'ferry', polarity: 'favor', explicitness: 'explicit' },
    status: 'complete',
    ...given
  })

/** The project that most tests begin with: two articles with the same text, three actors, the built-in codebook. */
export const project = {
  project: [{ id: 'p', name: 'Harbour desk' }],
  codebook: [builtInCodebook],
  annotators: [{ id: 'ana', name: 'Ana' }],
  actors: [actor('maron'), actor('lindqvist'), actor('okoro')],
  articles: [article('one'), article('two')],
  texts: [{ id: 'one', text }, { id: 'two', text }],
  blocks: [{ id: 'one', blocks: [{ type: 'title' as const, start: 0, end: 15 }] }, { id: 'two', blocks: [] }]
}
