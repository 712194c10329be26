import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldIn } from '../../annotation.ts'
import { layerOf } from '../../codebook/codebook.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import { spanOf } from '../../anchor/span.ts'
import type { Annotation, FieldValue, ProjectData, Span } from '../../model.ts'
import { bratFormat } from '../brat/brat-format.ts'
import { doccanoFormat } from '../doccano/doccano-format.ts'
import type { Format } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { labelStudioFormat } from '../label-studio/label-studio-format.ts'
import { spacyFormat } from '../spacy/spacy-format.ts'
import { emptyProject, hardProject } from '../testing/hard-project.ts'
import { likenesses, readBack } from '../testing/read-back.ts'

/** What comes back of a project: by each format's own account of what it loses, said here once more without its code. */
interface Account {
  readonly format: Format
  readonly keepsFields: boolean
  readonly keepsRelations: boolean
  readonly spanAfter: (span: Span, text: string) => Span | null
}

const unchanged = (span: Span): Span => span
const accounts: readonly Account[] = [
  { format: bratFormat, keepsFields: true, keepsRelations: true, spanAfter: withoutOuterBreaks },
  { format: labelStudioFormat, keepsFields: true, keepsRelations: true, spanAfter: unchanged },
  { format: doccanoFormat, keepsFields: false, keepsRelations: true, spanAfter: unchanged },
  { format: spacyFormat, keepsFields: false, keepsRelations: false, spanAfter: (span) => (span.text === ' ' ? null : span) }
]

function withoutOuterBreaks(span: Span, text: string): Span | null {
  const [, before = '', , after = ''] = /^([\t\n-\r\x1c-\x1e\x85\u2028\u2029]*)(.*?)([\t\n-\r\x1c-\x1e\x85\u2028\u2029]*)$/su.exec(span.text) ?? []
  return before.length === span.text.length ? null : spanOf(text, span.role, span.start + before.length, span.end - after.length)
}

/** The project that the reader should give. */
function remainder(project: ProjectData, { keepsFields, keepsRelations, spanAfter }: Account): Pick<ProjectData, 'annotations' | 'relations'> {
  const texts = new Map(project.articles.map(({ id, text }) => [id, text]))
  const annotations = project.annotations.map((annotation): Annotation => {
    const spans = annotation.spans.map((span) => spanAfter(span, texts.get(annotation.articleId) ?? '')).filter((span) => span !== null)
    return {
      ...annotation, spans: orderSpans(spans, layerOf(project.codebook, annotation.layer)!),
      actors: keepsFields ? annotation.actors : {},
      fields: keepsFields ? setFields(annotation) : {},
      note: keepsFields && annotation.note !== null && annotation.note.text !== '' ? { text: annotation.note.text } : null
    }
  }).filter(({ spans }) => spans.length > 0)
  const articleOf = new Map(annotations.map(({ id, articleId }) => [id, articleId]))
  const relations = project.relations.filter(({ from, to }) => keepsRelations && articleOf.has(from) && articleOf.get(from) === articleOf.get(to))
  return { annotations, relations }
}

const setFields = ({ fields }: Annotation): Record<string, FieldValue> => Object.fromEntries(Object.keys(fields).flatMap((id) => {
  const value = fieldIn(fields, id)
  return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[id, value]]
}))

/** A span of one space is written by some and not by others: whether it stood between two tokens is not asked here. */
const withoutLoneSpaces = ({ annotations, relations }: Pick<ProjectData, 'annotations' | 'relations'>): Pick<ProjectData, 'annotations' | 'relations'> => ({
  annotations: annotations.map((annotation) => ({ ...annotation, spans: annotation.spans.filter(({ text }) => text !== ' ') })).filter(({ spans }) => spans.length > 0),
  relations
})

test.each(accounts.flatMap((account) => [[account.format.name, 'hard', account, hardProject] as const, [account.format.name, 'empty', account, emptyProject] as const]))(
  '%s gives back of the %s project what it does not say it lost', (_, __, account, project) => {
    const { data } = readBack(account.format, project)
    const after = account.format === spacyFormat ? withoutLoneSpaces : (same: ProjectData) => same
    expect(likenesses(after(data))).toEqual(likenesses(remainder(project, account)))
  })

test.each(accounts.map((account) => [account.format.name, account] as const))('%s gives back of any project what it does not say it lost', (_, account) => {
  fc.assert(fc.property(arbitraryProject, (any) => {
    const project = { ...any, actors: any.actors.map((actor, i) => ({ ...actor, name: `${actor.name} ${i}` })) }
    const { data, misfits } = readBack(account.format, project)
    const after = account.format === spacyFormat ? withoutLoneSpaces : (same: ProjectData) => same
    expect(likenesses(after(data))).toEqual(likenesses(remainder(project, account)))
    expect(misfits).toEqual([])
  }), { numRuns: 60 })
})
