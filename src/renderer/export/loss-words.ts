/** What a loss report names as the dataset does, in words. */
import type { Codebook } from '../../core/model.ts'

/** `fields.intensity` is “Field: Intensity”; what is not known stays as it is. */
export function lossWords(what: string, codebook: Codebook): string {
  const known = words.get(what)
  if (known !== undefined) return known
  const dot = what.indexOf('.')
  const part = parts.get(what.slice(0, dot))
  const id = what.slice(dot + 1)
  if (part === undefined) return what
  return `${part.name}: ${part.named(codebook).find((named) => named.id === id)?.name ?? id}`
}

interface Named {
  readonly id: string
  readonly name: string
}

const parts: ReadonlyMap<string, { readonly name: string; readonly named: (codebook: Codebook) => readonly Named[] }> = new Map([
  ['spans', { name: 'Spans', named: ({ layers }) => layers.flatMap(({ roles }) => roles) }],
  ['fields', { name: 'Field', named: ({ layers }) => layers.flatMap(({ fields }) => fields) }],
  ['actors', { name: 'Actors', named: ({ layers }) => layers.flatMap(({ actorRoles }) => actorRoles) }],
  ['relations', { name: 'Relation', named: ({ relations }) => relations }]
])

const words: ReadonlyMap<string, string> = new Map(Object.entries({
  fields: 'Fields',
  relations: 'Relations',
  actors: 'Registry of actors',
  annotators: 'Annotators’ names',
  project: 'Project’s name',
  codebook: 'Codebook',
  note: 'Notes',
  'note.lexical': 'Notes: formatting',
  'relations.id': 'Relations: ids',
  id: 'Annotations: ids',
  annotatorId: 'Annotations: who made them',
  origin: 'Annotations: origin',
  status: 'Annotations: status',
  createdAt: 'Annotations: when made',
  updatedAt: 'Annotations: when changed',
  confidence: 'Suggestions: confidence',
  reason: 'Suggestions: reason',
  'articles.id': 'Articles: ids',
  'articles.file': 'Articles: file names',
  'articles.sha256': 'Articles: hash of the file',
  'articles.textSha256': 'Articles: hash of the text',
  'articles.encoding': 'Articles: encoding',
  'articles.title': 'Articles: title',
  'articles.outlet': 'Articles: outlet',
  'articles.byline': 'Articles: byline',
  'articles.publishedAt': 'Articles: date',
  'articles.publishedBasis': 'Articles: basis of the date',
  'articles.language': 'Articles: language',
  'articles.status': 'Articles: status',
  'articles.blocks': 'Articles: layout in blocks',
  'unpaired surrogate': 'Broken characters (written as U+FFFD)'
}))
