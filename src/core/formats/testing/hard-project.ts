/** A project of everything that makes a format stumble: offsets, characters, names. Every record keeps the rules of the dataset. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { spanOf } from '../../anchor/span.ts'
import type { Actor, Annotation, FullArticle, ProjectData, Span } from '../../model.ts'
import { smallCodebook } from '../glossator/testing/small-codebook.ts'

/** Texts by what is hard about them; the LF of the second stood as CRLF in its file. */
export const hardTexts = {
  plain: 'Dockers marched on Friday.\n\n“We will not move,” said Bea Okoro.',
  lines: 'First line\nsecond line of it\n\n  indented, and a tab\there\nlast',
  emoji: '😀 “Yes 👩‍👩‍👧 yes” 🇫🇷 said 𝒳, then 😀 again',
  combining: 'Le\u0301a Lindqvist, cafe\u0301 and cafe\u0323\u0301, said “a\u030angstro\u0308m”',
  rightToLeft: 'He said “שלום עולם” and \u202eabc\u202c, مرحبا.',
  markup: '<b>“Tom & Jerry”</b> ]]> &amp; &#65; <!-- x --> <?pi?> {{x}} $&',
  separators: 'one\u2028two\u2029three\u0085four\ffive\u000bsix\u00a0seven',
  forbidden: 'a\u0001b \ufffe\uffff “c\u0000d” \u001f end',
  symbols: 'a|b_c[1];d->e*f\\g "h" \'i\' =cmd() +1 -2 @x #FORMAT=\n#Text=no\n-DOCSTART-',
  outside: '\n\n   begins late.  ends early.   \n\n'
} as const

export const hardMeta = { exportedAt: '2031-03-15T09:00:00.000Z', generator: 'glossator 0.1.0' }

const names = Object.keys(hardTexts) as (keyof typeof hardTexts)[]

/** Not in the order of their ids; two come from files of the same name, one is empty. */
const articles: readonly FullArticle[] = [
  ...names.map((name, i) => article(`article ${name}`, i % 2 === 0 ? 'a/same.txt' : `b ä/${name} "q".txt`, hardTexts[name])),
  article('<id>&"\'/\\:*?', '../up/CON.txt', ''),
  article('article same', 'A/SAME.TXT', 'Nothing is annotated here.')
]

function article(id: string, file: string, text: string): FullArticle {
  const hash = bytesToHex(sha256(utf8ToBytes(text)))
  let start = 0
  const lines = text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { type: 'paragraph' as const, start: at, end: at + line.length }
  })
  return {
    id, file, sha256: hash, textSha256: hash, encoding: 'utf-8', title: `Title\t“${id}” <&>`, outlet: '=cmd()', byline: null,
    publishedAt: '2031-03~', publishedBasis: 'text', language: 'und', status: 'annotating', text,
    blocks: lines.filter((line) => text.slice(line.start, line.end).trim() !== '')
  }
}

const actors: readonly Actor[] = [
  {
    id: 'actor\t1', name: 'O"Neil\t<&> 😀', type: 'PER', aliases: ['a|b', 'c;d', '=1+1'],
    roles: [{ title: 'chair, “acting”', from: '2029', to: null }, { title: '', from: null, to: '2030?' }],
    country: 'Velmora', sector: null, externalIds: { 'reg:x': '7', ä: '"' }, note: { text: 'Line one\nline two\u0001' }
  },
  { id: 'urn:actor/2', name: '-', type: 'ORG', aliases: [], roles: [], country: null, sector: '', externalIds: {}, note: null }
]

const stamps = { createdAt: '2031-03-15T08:00:00.000Z', updatedAt: '2031-03-15T08:05:00.000Z' }

/** The words' nth place in a text as a span in a role. */
function mark(on: FullArticle, role: string, words: string, nth = 0): Span {
  let start = -1
  for (let i = 0; i <= nth; i++) start = on.text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`${JSON.stringify(words)} does not stand ${nth + 1} times in ${on.id}`)
  return spanOf(on.text, role, start, start + words.length)
}

const on = (name: keyof typeof hardTexts): FullArticle => articles[names.indexOf(name)]!

const frame = (id: string, name: keyof typeof hardTexts, layer: string, given: Partial<Annotation>): Annotation => ({
  id, articleId: on(name).id, layer, spans: [], actors: {}, fields: {}, annotatorId: 'ana "A"\t', origin: 'manual', status: 'draft', note: null,
  ...stamps, ...given
})

const spans = (name: keyof typeof hardTexts, ...marks: readonly (readonly [role: string, words: string, nth?: number])[]): Span[] =>
  marks.map(([role, words, nth]) => mark(on(name), role, words, nth))

const annotations: readonly Annotation[] = [
  frame('z discontinuous', 'emoji', 'quote', {
    spans: spans('emoji', ['content', '“Yes 👩‍👩‍👧'], ['content', ' yes”'], ['content', '😀', 1], ['cue', 'said'], ['source', '𝒳']),
    actors: { speaker: ['actor\t1', 'UNKNOWN'] }, fields: { type: 'mixed', speakerResolution: 'explicit', negated: false }, status: 'complete'
  }),
  frame('identical 1', 'emoji', 'mention', { spans: spans('emoji', ['mention', '𝒳']), actors: { actor: ['urn:actor/2'] }, status: 'complete' }),
  frame('identical 2', 'emoji', 'mention', { spans: spans('emoji', ['mention', '𝒳']), actors: { actor: ['actor\t1'] }, fields: { metonymy: true }, status: 'accepted', origin: 'accepted', confidence: 1, reason: 'a "name"\t' }),
  frame('over lines', 'lines', 'quote', {
    spans: spans('lines', ['content', 'line\nsecond line of it\n\n  indented'], ['cue', 'a tab\there'], ['source', '\n\n']),
    fields: { type: 'mixed', negated: true }
  }),
  frame('nested', 'lines', 'quote', { spans: spans('lines', ['content', 'second line']), fields: { type: 'indirect' } }),
  frame('inside', 'lines', 'mention', { spans: spans('lines', ['mention', 'econd lin']), note: { text: '' } }),
  frame('combining', 'combining', 'stance', {
    spans: spans('combining', ['evidence', '“a\u030angstro\u0308m”'], ['holder', 'Le\u0301a'], ['target', 'cafe\u0323\u0301']),
    actors: { holder: ['AUTHOR'], target: [] }, status: 'rejected',
    fields: { targetType: 'issue', targetText: '=cmd() | "x"\t[1];_*\\ -> y', polarity: 'favor', strength: -0.5 }
  }),
  frame('"right" <to> left', 'rightToLeft', 'quote', {
    spans: spans('rightToLeft', ['content', '“שלום עולם”'], ['source', 'He']), fields: { type: 'direct', speakerResolution: 'implicit' },
    note: { text: 'Zeile eins\r\nZeile zwei\u0000\u000b\ufffe ]]> </note>', lexical: { root: { type: 'root', children: [] } } }
  }),
  frame('markup', 'markup', 'event', {
    spans: spans('markup', ['trigger', '“Tom & Jerry”</b> ]]>'], ['time', '&#65;']), actors: { actor: ['actor\t1'] }, status: 'complete',
    fields: {
      type: 'PROTEST', modes: ['strike'], contexts: ['economic', 'legal'], announced: '2031-03-14/..',
      factuality: [{ source: 'AUTHOR', value: 'CT+' }, { source: 'actor\t1', value: 'Uu' }],
      time: { text: 'on "Friday"\n', edtf: null, basis: 'none' }
    }
  }),
  frame('separators', 'separators', 'mention', { spans: spans('separators', ['mention', 'one\u2028two\u2029three\u0085four\ffive\u000bsix'], ['mention', '\u00a0seven']) }),
  frame('forbidden', 'forbidden', 'quote', { spans: spans('forbidden', ['content', '“c\u0000d”'], ['cue', '\ufffe'], ['source', 'a\u0001b']), fields: { type: 'mixed' } }),
  frame('symbols', 'symbols', 'mention', {
    spans: spans('symbols', ['mention', 'b_c[1];d->e*f\\g "h"'], ['mention', '=cmd()'], ['mention', '#Text=no']), annotatorId: 'glossator', origin: 'suggested',
    confidence: 0.25, reason: 'because\nof = this', fields: { metonymy: false }
  }),
  frame('outside', 'outside', 'mention', { spans: spans('outside', ['mention', '\n\n   '], ['mention', ' begins late. '], ['mention', '   \n\n']) }),
  frame('nowhere', 'plain', 'stance', { actors: { holder: ['GENERIC'] }, fields: { polarity: 'neither', targetText: '' } }),
  frame('whole', 'plain', 'event', { spans: spans('plain', ['trigger', hardTexts.plain]), fields: { type: 'AGREE', contexts: [] } }),
  frame('plain quote', 'plain', 'quote', { spans: spans('plain', ['content', '“We will not move,”'], ['cue', 'said'], ['source', 'Bea Okoro']), fields: { type: 'direct' } })
]

export const hardProject: ProjectData = {
  project: { id: 'hard/1', name: 'Hard "project" <&>\t' },
  codebook: smallCodebook,
  annotators: [{ id: 'ana "A"\t', name: 'Ana “A” <&>' }],
  actors,
  articles,
  annotations,
  relations: [
    { id: 'r 1', type: 'via', from: 'whole', to: 'plain quote' },
    { id: 'r "2"', type: 'via', from: 'markup', to: 'z discontinuous' },
    { id: 'r 3', type: 'via', from: 'nowhere', to: 'plain quote' }
  ]
}

/** A project with nothing in it. */
export const emptyProject: ProjectData = {
  project: { id: 'empty', name: '' }, codebook: smallCodebook, annotators: [], actors: [], articles: [], annotations: [], relations: []
}
