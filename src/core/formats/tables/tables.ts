/**
 * A project as tables: one a kind of record and one a layer, built from the codebook, so that added layers and fields have
 * theirs. The formats of tables write these, flat or with their parts inside. Equal projects give equal tables.
 */
import { actorsIn, fieldIn } from '../../annotation.ts'
import type { Actor, ActorRole, Annotator, Block, FullArticle, Note, ProjectData, Relation } from '../../model.ts'
import type { LossCounter } from '../count-losses.ts'
import { compareIds } from '../glossator/canonical-order.ts'
import { type Position, locator } from '../locate.ts'
import { annotationTables, fitsKind, layersOf } from './annotation-tables.ts'
import { integer, string, stringOrNull, strings } from './column.ts'
import { type RecordTable, partOf, recordTable } from './record-table.ts'

/** What no table has. */
export const richNotes = 'note.lexical'

export const tablesOf = (data: ProjectData): readonly RecordTable[] => [
  articleTable(data),
  ...annotationTables(data),
  recordTable('relations', ordered(data.relations), relationColumns),
  actorTable(data),
  recordTable('annotators', ordered(data.annotators), annotatorColumns)
]

/** Counts what the tables leave out: the rich text of notes, and what the codebook has no place for. */
export function countTableLosses(data: ProjectData, losses: LossCounter): void {
  const layers = new Map(layersOf(data).map(({ id, actorRoles, fields }) =>
    [id, { actorRoles: new Set(actorRoles.map((role) => role.id)), kinds: new Map(fields.map((field) => [field.id, field.kind])) }]))
  const dropRichNote = ({ id, note }: { readonly id: string; readonly note: Note }): void => {
    if (note?.lexical != null) losses.drop(richNotes, id)
  }
  data.actors.forEach(dropRichNote)
  for (const annotation of data.annotations) {
    const { id, actors, fields, layer: layerId } = annotation
    dropRichNote(annotation)
    const layer = layers.get(layerId)
    for (const role of Object.keys(actors)) {
      if (layer?.actorRoles.has(role) !== true) actorsIn(annotation, role).forEach(() => losses.drop(`actors.${role}`, id))
    }
    for (const name of Object.keys(fields)) {
      const [value, kind] = [fieldIn(fields, name), layer?.kinds.get(name)]
      if (value !== undefined && (kind === undefined || !fitsKind(kind, value))) losses.drop(`fields.${name}`, id)
    }
  }
}

const ordered = <R extends { readonly id: string }>(records: readonly R[]): readonly R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

type LocatedBlock = Pick<Block, 'type'> & Position

const blockColumns = [
  string<LocatedBlock>('type', ({ type }) => type),
  integer<LocatedBlock>('start', ({ start }) => start),
  integer<LocatedBlock>('end', ({ end }) => end),
  integer<LocatedBlock>('startUtf16', ({ startUtf16 }) => startUtf16),
  integer<LocatedBlock>('endUtf16', ({ endUtf16 }) => endUtf16)
]

function articleTable({ articles }: ProjectData): RecordTable {
  const locate = locator(articles)
  const blocks = partOf(
    { table: 'blocks', as: 'blocks' }, [string<FullArticle>('articleId', ({ id }) => id)], blockColumns,
    ({ id, blocks: all }) => all.map((block) => ({ type: block.type, ...locate(id, block) }))
  )
  return recordTable('articles', ordered(articles), articleColumns, [blocks])
}

/** The text comes last, for it is long. */
const articleColumns = [
  string<FullArticle>('id', ({ id }) => id),
  string<FullArticle>('file', ({ file }) => file),
  string<FullArticle>('title', ({ title }) => title),
  stringOrNull<FullArticle>('outlet', ({ outlet }) => outlet),
  stringOrNull<FullArticle>('byline', ({ byline }) => byline),
  stringOrNull<FullArticle>('publishedAt', ({ publishedAt }) => publishedAt),
  stringOrNull<FullArticle>('publishedBasis', ({ publishedBasis }) => publishedBasis),
  string<FullArticle>('language', ({ language }) => language),
  string<FullArticle>('status', ({ status }) => status),
  string<FullArticle>('encoding', ({ encoding }) => encoding),
  string<FullArticle>('sha256', ({ sha256 }) => sha256),
  string<FullArticle>('textSha256', ({ textSha256 }) => textSha256),
  string<FullArticle>('text', ({ text }) => text)
]

const actorTable = ({ actors }: ProjectData): RecordTable => recordTable('actors', ordered(actors), actorColumns, [
  partOf({ table: 'actor-roles', as: 'roles' }, actorKeys, roleColumns, ({ roles }) => roles),
  partOf({ table: 'external-ids', as: 'externalIds' }, actorKeys, externalIdColumns, ({ externalIds }) =>
    Object.entries(externalIds).toSorted(([a], [b]) => compareIds(a, b)))
])

const actorColumns = [
  string<Actor>('id', ({ id }) => id),
  string<Actor>('name', ({ name }) => name),
  string<Actor>('type', ({ type }) => type),
  strings<Actor>('aliases', ({ aliases }) => aliases),
  stringOrNull<Actor>('country', ({ country }) => country),
  stringOrNull<Actor>('sector', ({ sector }) => sector),
  stringOrNull<Actor>('note', ({ note }) => note?.text ?? null)
]

const actorKeys = [string<Actor>('actorId', ({ id }) => id)]

const roleColumns = [
  string<ActorRole>('title', ({ title }) => title),
  stringOrNull<ActorRole>('from', ({ from }) => from),
  stringOrNull<ActorRole>('to', ({ to }) => to)
]

const externalIdColumns = [
  string<[string, string]>('scheme', ([scheme]) => scheme),
  string<[string, string]>('id', ([, id]) => id)
]

const annotatorColumns = [string<Annotator>('id', ({ id }) => id), string<Annotator>('name', ({ name }) => name)]

const relationColumns = [
  string<Relation>('id', ({ id }) => id),
  string<Relation>('type', ({ type }) => type),
  string<Relation>('from', ({ from }) => from),
  string<Relation>('to', ({ to }) => to)
]
