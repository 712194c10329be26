/**
 * A project of all that makes a format stumble: characters of two code units, joined and combining ones, right-to-left words,
 * line breaks and other separators inside spans, nested, identical, touching and discontinuous spans, an article without
 * text and one without annotations, formulas, control characters and quotation marks where names and notes are.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { spanOf } from '../../anchor/span.ts'
import type { Actor, Annotation, FullArticle, ProjectData, Span } from '../../model.ts'
import { smallCodebook } from '../glossator/testing/small-codebook.ts'

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

function article(id: string, file: string, lines: readonly string[]): FullArticle {
  const text = lines.join('\n')
  const blocks = lines.flatMap((line, i) => {
    const start = lines.slice(0, i).join('\n').length + (i === 0 ? 0 : 1)
    return line.trim() === '' ? [] : [{ type: i === 0 ? 'title' as const : 'paragraph' as const, start, end: start + line.length }]
  })
  return {
    id, file, sha256: hashOf(text), textSha256: hashOf(text), encoding: 'utf-8', title: lines[0] ?? '', outlet: '=1+1', byline: 'A "B"\tC',
    publishedAt: '2031-05-01', publishedBasis: 'text', language: 'en', status: 'done', text, blocks
  }
}

/** Its file had CRLF: the text has LF. */
const emoji = article('hard-1', 'odd names/😀 "emoji".txt', [
  '😀 Bridge 👩‍👩‍👧‍👦 opens, e\u0301cole says',
  '',
  '“We 🇫🇷 waited',
  'two 𝒳 years,” said Ede\u0301 — “and',
  'then 😀 some.”\u2028She left.\tThen\u000cshe came back.',
  'אמר השר: «שלום» \u202eabc\u202c end',
  '=cmd() | + - @ # O <b>&amp;</b> ]]> "quoted" \\ back\\slash [x] a_b -> c; d *'
])
const plain = article('hard-2', 'plain.txt', ['Nothing here is annotated.'])
const empty = article('hard-3', 'empty.txt', [''])
const twin = article('hard-4', 'plain.txt', ['Nothing here is annotated.'])

const span = (role: string, words: string, nth = 0): Span => {
  let start = emoji.text.indexOf(words)
  for (let i = 0; i < nth; i++) start = emoji.text.indexOf(words, start + 1)
  return spanOf(emoji.text, role, start, start + words.length)
}

const made = {
  articleId: emoji.id, annotatorId: 'ann "1"\t', createdAt: '2031-05-02T08:00:00.000Z', updatedAt: '2031-05-02T08:05:00.000Z', origin: 'manual' as const,
  status: 'draft' as const, actors: {}, fields: {}, note: null
}

const actor = (id: string, name: string): Actor => ({
  id, name, type: 'PER', aliases: ['=cmd()'], roles: [], country: null, sector: null, externalIds: {}, note: { text: 'a\u0000b' }
})

const annotations: readonly Annotation[] = [
  {
    ...made, id: 'h1 discontinuous over lines', layer: 'quote', status: 'complete',
    spans: [
      span('content', '“We 🇫🇷 waited\ntwo 𝒳 years,”'), span('content', '“and\nthen 😀 some.”'),
      span('cue', 'said'), span('source', 'Ede\u0301')
    ],
    actors: { speaker: ['odd', 'AUTHOR'] },
    fields: { type: 'direct', speakerResolution: 'explicit', negated: false },
    note: { text: 'bell \u0007 null \u0000 escape \u001b\nsecond line\ttab "quote" ]]> \ufffe', lexical: { root: { type: 'root' } } }
  },
  { ...made, id: 'h2 nested', layer: 'quote', spans: [span('content', 'waited\ntwo')], fields: { type: 'indirect' } },
  { ...made, id: 'h3 identical', layer: 'mention', spans: [span('mention', 'Ede\u0301')], actors: { actor: ['odd'] }, fields: { metonymy: true } },
  { ...made, id: 'h4 identical', layer: 'mention', spans: [span('mention', 'Ede\u0301')], actors: { actor: ['rtl'] } },
  {
    ...made, id: 'h5 formula', layer: 'stance',
    spans: [span('evidence', '«שלום»'), span('evidence', ' \u202eabc'), span('holder', 'השר'), span('target', '=cmd() | + - @ # O')],
    actors: { holder: ['rtl'] },
    fields: { targetType: 'issue', targetText: '=cmd()|\t"x"\n😀', polarity: 'against', strength: -0.5 }
  },
  {
    ...made, id: 'h6 separators', layer: 'event',
    spans: [span('trigger', 'some.”\u2028She left.\tThen\u000cshe'), span('time', '\n')],
    actors: { actor: ['odd'] },
    fields: {
      type: 'PROTEST', modes: ['strike'], contexts: ['legal', 'economic'], factuality: [{ source: 'AUTHOR', value: 'CT+' }, { source: 'odd', value: 'PS-' }],
      time: { text: null, edtf: '2031-05', basis: 'inferred' }, announced: '2031-04-30'
    }
  },
  { ...made, id: 'h7 without spans', layer: 'stance', spans: [], actors: { target: ['odd'] }, fields: { polarity: 'favor' }, note: { text: 'a draft' } },
  { ...made, id: 'h8 without its first role', layer: 'quote', spans: [span('cue', 'says'), span('source', 'e\u0301cole')] },
  {
    ...made, id: 'h9 "suggested"', layer: 'event', annotatorId: 'glossator', origin: 'suggested', confidence: 0.25, reason: 'a\tword',
    spans: [span('trigger', 'Bridge'), span('time', '👩‍👩‍👧‍👦')]
  },
  { ...made, id: 'h10 in half a token', layer: 'mention', spans: [span('mention', 'lash'), span('mention', 'ack')] }
]

export const hardProject: ProjectData = {
  project: { id: 'hard "project"', name: '=cmd() 😀 "hard"\t' },
  codebook: smallCodebook,
  annotators: [{ id: made.annotatorId, name: 'Ann "Q"\t=1' }],
  actors: [actor('odd', '=cmd() "Ede\u0301"\tO’Brien; 😀'), actor('rtl', 'השר')],
  articles: [emoji, plain, empty, twin],
  annotations,
  relations: [
    { id: 'r1 "via"', type: 'via', from: 'h5 formula', to: 'h1 discontinuous over lines' },
    { id: 'r2', type: 'via', from: 'h6 separators', to: 'h2 nested' },
    { id: 'r3', type: 'via', from: 'h7 without spans', to: 'h2 nested' }
  ]
}

/** The same without any record but the codebook. */
export const emptyProject: ProjectData = { ...hardProject, annotators: [], actors: [], articles: [], annotations: [], relations: [] }
