/** Which kinds of things the documents hold, and where each would go. */
import { attributeKind, relationKind, spanKind } from '../codebook-names.ts'
import { shorten } from '../../describe.ts'
import type { Destination, SourceKind, Survey } from '../foreign-reader.ts'
import type { Codebook } from '../../model.ts'
import { convertText } from './convert-text.ts'
import type { ForeignDocument, ForeignMark, ForeignSpan } from './foreign-document.ts'
import { unitRepair } from './place-spans.ts'

export const kindOfMark = (mark: ForeignMark): string => ('value' in mark ? attributeKind(mark.name, mark.value) : attributeKind(mark.name))

/** `own` are the kinds as this program names them when it writes the format. */
export function surveyDocuments(documents: readonly ForeignDocument[], codebook: Codebook, own: ReadonlyMap<string, Destination>): Survey {
  const kinds = new Map<string, { kind: SourceKind; count: number }>()
  const add = (id: string, name: string, sort: SourceKind['sort'], example: () => string): void => {
    const known = kinds.get(id)
    if (known === undefined) kinds.set(id, { kind: { id, name, sort, count: 0, example: example() }, count: 1 })
    else known.count += 1
  }
  for (const document of documents) {
    const wordsOf = wordsIn(document)
    for (const span of document.spans) add(spanKind(span.name), span.name, 'span', () => wordsOf(span))
    for (const { name } of document.links) add(relationKind(name), name, 'relation', () => '')
    for (const mark of document.marks) {
      if ('value' in mark) add(kindOfMark(mark), `${mark.name}: ${mark.value}`, 'attribute', () => '')
      else add(kindOfMark(mark), mark.name, 'attribute', () => mark.words)
    }
  }
  const repair = unitRepair(documents)
  const found = [...kinds.values()].map(({ kind, count }): SourceKind => ({ ...kind, count }))
  return {
    kinds: found,
    proposed: Object.fromEntries(found.map((kind) => [kind.id, own.get(kind.id) ?? destinationByName(kind, codebook)])),
    repairs: repair === null ? [] : [{ id: 'unit', sentence: repair }],
    textsNeeded: documents.filter(({ text }) => text === null).map(({ name }) => name)
  }
}

function wordsIn({ text, unit }: ForeignDocument): (span: ForeignSpan) => string {
  const converted = text === null ? null : convertText(text, unit)
  return ({ words, fragments: [first] }) => {
    if (words !== null) return shorten(words, 60)
    const range = first === undefined || converted === null ? null : converted.rangeAt(first.start, first.end)
    return range === null || converted === null ? '' : shorten(converted.text.slice(range.start, range.end), 60)
  }
}



/** A kind of another program's goes where its name says plainly: a layer's or a relation's, or the value of one field alone. */
function destinationByName({ id, name, sort }: SourceKind, codebook: Codebook): Destination {
  const isNamed = (part: { readonly id: string; readonly name: string }): boolean => sameWord(part.id, name) || sameWord(part.name, name)
  if (sort === 'span') {
    const layer = codebook.layers.find(isNamed)
    const [role] = layer?.roles ?? []
    return layer === undefined || role === undefined ? nowhere : { to: 'role', layer: layer.id, role: role.id }
  }
  if (sort === 'relation') {
    const type = codebook.relations.find(isNamed)
    return type === undefined ? nowhere : { to: 'relation', type: type.id }
  }
  const fits = codebook.layers.flatMap(({ fields }) => fields).flatMap((field) => (field.values ?? [])
    .filter((value) => [field.id, field.name].some((word) => sameWord(attributeKind(word, value.id), id)))
    .map((value): Destination => ({ to: 'field', field: field.id, value: value.id })))
  return fits.length === 1 && fits[0] !== undefined ? fits[0] : nowhere
}

const nowhere: Destination = { to: 'nowhere' }
const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
