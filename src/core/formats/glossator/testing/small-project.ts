/** A small project by hand with a frame of every layer, for golden files and for breaking on purpose. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { spanOf } from '../../../anchor/span.ts'
import type { Annotation, FullArticle, ProjectData, Span } from '../../../model.ts'
import { smallCodebook } from './small-codebook.ts'

const text = [
  'Ferry strike ends 😀',
  '',
  '“We got what we asked for,” said Bea Okoro — “and 👩‍👩‍👧 too.”',
  'Mayor Léa Lindqvist welcomed the deal on Friday.'
].join('\n')
const hash = bytesToHex(sha256(utf8ToBytes(text)))

const lineAt = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const article: FullArticle = {
  id: 'article-1', file: 'port/ferry.txt', sha256: hash, textSha256: hash, encoding: 'utf-8', title: 'Ferry strike ends 😀',
  outlet: 'Port Ansel Courier', byline: null, publishedAt: '2031-03-14?', publishedBasis: 'analyst', language: 'en', status: 'annotating',
  text,
  blocks: [
    { type: 'title', ...lineAt('Ferry strike ends 😀') },
    { type: 'paragraph', start: text.indexOf('“We'), end: text.length }
  ]
}

const span = (role: string, words: string): Span => spanOf(text, role, text.indexOf(words), text.indexOf(words) + words.length)

const made = { articleId: article.id, annotatorId: 'annotator-1', createdAt: '2031-03-15T08:00:00.000Z', updatedAt: '2031-03-15T08:05:00.000Z' }

const quote: Annotation = {
  ...made, id: 'annotation-1', layer: 'quote', origin: 'manual', status: 'complete',
  spans: [
    span('content', '“We got what we asked for,”'), span('content', '“and 👩‍👩‍👧 too.”'), span('cue', 'said'), span('source', 'Bea Okoro')
  ],
  actors: { speaker: ['actor-1'] },
  fields: { type: 'direct', speakerResolution: 'explicit', negated: false },
  note: { text: 'Two parts.' }
}

const stance: Annotation = {
  ...made, id: 'annotation-2', layer: 'stance', origin: 'edited', status: 'accepted', confidence: 0.75, reason: 'A verb of approval.',
  spans: [span('evidence', 'welcomed'), span('holder', 'Mayor Léa Lindqvist'), span('target', 'the deal')],
  actors: { holder: ['actor-2'] },
  fields: { targetType: 'issue', targetText: 'ferry deal', polarity: 'favor' },
  note: null
}

const event: Annotation = {
  ...made, id: 'annotation-3', layer: 'event', origin: 'manual', status: 'complete',
  spans: [span('trigger', 'strike'), span('time', 'Friday')],
  actors: { actor: ['actor-1'] },
  fields: {
    type: 'PROTEST', modes: ['strike'], contexts: ['economic'],
    factuality: [{ source: 'AUTHOR', value: 'CT+' }, { source: 'actor-1', value: 'CT+' }],
    time: { text: 'on Friday', edtf: '2031-03-14', basis: 'relative_to_publication' }
  },
  note: null
}

const mention: Annotation = {
  ...made, id: 'annotation-4', layer: 'mention', origin: 'suggested', status: 'draft', annotatorId: 'glossator', confidence: 0.5,
  reason: 'A name of the registry.',
  spans: [span('mention', 'Léa Lindqvist')], actors: { actor: ['actor-2'] }, fields: { metonymy: false }, note: null
}

export const smallProject: ProjectData = {
  project: { id: 'project-1', name: 'Ferry' },
  codebook: smallCodebook,
  annotators: [{ id: 'annotator-1', name: 'Ida' }],
  actors: [
    { id: 'actor-1', name: 'Bea Okoro', type: 'PER', aliases: ['Okoro'], roles: [{ title: 'councillor', from: '2029', to: null }], country: null, sector: null, externalIds: { registry: '7' }, note: null },
    { id: 'actor-2', name: 'Léa Lindqvist', type: 'PER', aliases: [], roles: [], country: null, sector: 'GOV', externalIds: {}, note: null }
  ],
  articles: [article],
  annotations: [quote, stance, event, mention],
  relations: [{ id: 'relation-1', type: 'via', from: 'annotation-3', to: 'annotation-1' }]
}

export const smallMeta = { exportedAt: '2031-03-15T09:00:00.000Z', generator: 'glossator 0.1.0' }
