/**
 * What an annotated article is: the records of a project, as zod schemas with their types inferred.
 *
 * Offsets here are UTF-16 code units, half-open. The dataset file counts code points; the conversion is in
 * `formats/glossator/`, at the edge. An article is three records that share its id, so that a library of ten thousand
 * articles loads without their texts: `articles` (what is known about it), `texts` (its frozen words) and `blocks`
 * (its layout). `joinArticle` puts them together.
 */
import { z } from 'zod'

// zod would otherwise probe `eval`, which the content security policy reports as a violation.
z.config({ jitless: true })

const Id = z.string().min(1)
const Offset = z.number().int().nonnegative()
const Timestamp = z.iso.datetime()

export const blockTypes = ['title', 'standfirst', 'byline', 'dateline', 'subheading', 'paragraph', 'caption', 'furniture'] as const
export const BlockType = z.enum(blockTypes)
export type BlockType = z.infer<typeof BlockType>

/** One or more whole lines of the text, without the last line break. Blocks cover every line that is not blank, in order. */
export const Block = z.strictObject({ type: BlockType, start: Offset, end: Offset })
export type Block = z.infer<typeof Block>

export const articleStatuses = ['new', 'annotating', 'done', 'reviewed'] as const
export const ArticleStatus = z.enum(articleStatuses)
export type ArticleStatus = z.infer<typeof ArticleStatus>

export const publishedBases = ['text', 'analyst', 'inferred'] as const

/** What is known about an article. `publishedAt` is EDTF, so it can be uncertain. */
export const Article = z.strictObject({
  id: Id,
  /** The path relative to the folder that was opened, `/` between parts. */
  file: z.string(),
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: z.string(),
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  textSha256: z.string(),
  encoding: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedBasis: z.enum(publishedBases).nullable(),
  /** BCP 47, or `und` where nothing was recognised. */
  language: z.string(),
  status: ArticleStatus
})
export type Article = z.infer<typeof Article>

/** An article's text: decoded, CRLF and CR turned into LF, and nothing else. Another takes its place only as a new version, see `commands/version.ts`. */
export const ArticleText = z.strictObject({ id: Id, text: z.string() })
export type ArticleText = z.infer<typeof ArticleText>

export const ArticleBlocks = z.strictObject({ id: Id, blocks: z.array(Block) })
export type ArticleBlocks = z.infer<typeof ArticleBlocks>

/** An article with its text and blocks, as readers produce it and formats write it. */
export type FullArticle = Article & { readonly text: string; readonly blocks: readonly Block[] }

/** A stretch of an article's text in a role of a frame. `prefix` and `suffix` are up to 32 code points around it. */
export const Span = z.strictObject({
  role: z.string().min(1),
  start: Offset,
  end: Offset,
  text: z.string(),
  prefix: z.string(),
  suffix: z.string()
})
export type Span = z.infer<typeof Span>

/** When an event happened: the words that say so (null when nothing in the text does), an EDTF value, and how it was found. */
export const TimeValue = z.strictObject({
  text: z.string().nullable(),
  edtf: z.string().nullable(),
  basis: z.enum(['explicit', 'relative_to_publication', 'relative_to_event', 'cross_document', 'inferred', 'none'])
})
export type TimeValue = z.infer<typeof TimeValue>

export const factualityValues = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'] as const

/** How certain a source is that an event happened (FactBank). `source` is `AUTHOR` or an actor's id. */
export const FactualityRow = z.strictObject({ source: Id, value: z.enum(factualityValues) })
export type FactualityRow = z.infer<typeof FactualityRow>

export const FieldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  TimeValue,
  z.array(FactualityRow)
])
export type FieldValue = z.infer<typeof FieldValue>

/** A note: its plain words, and the rich text they were read from. */
export const Note = z.strictObject({ text: z.string(), lexical: z.record(z.string(), z.json()).nullish() }).nullable()
export type Note = z.infer<typeof Note>

export const origins = ['manual', 'suggested', 'accepted', 'edited', 'imported'] as const
export const annotationStatuses = ['draft', 'complete', 'accepted', 'rejected'] as const
export const AnnotationStatus = z.enum(annotationStatuses)
export type AnnotationStatus = z.infer<typeof AnnotationStatus>

/** A frame of one layer: spans in roles, actors in actor roles, and fields. */
export const Annotation = z.strictObject({
  id: Id,
  articleId: Id,
  layer: Id,
  /** Ordered by role as in the codebook, then by start. */
  spans: z.array(Span),
  actors: z.record(z.string(), z.array(Id)),
  fields: z.record(z.string(), FieldValue),
  annotatorId: Id,
  origin: z.enum(origins),
  status: AnnotationStatus,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  note: Note,
  /** Of a suggestion: 0 to 1. */
  confidence: z.number().min(0).max(1).optional(),
  /** Of a suggestion: why it was made, in words. */
  reason: z.string().optional()
})
export type Annotation = z.infer<typeof Annotation>

/** Why a text took another's place: its file changed, the analyst corrected it, or went back to an earlier one. */
export const versionCauses = ['file', 'correction', 'return'] as const
export const VersionCause = z.enum(versionCauses)
export type VersionCause = z.infer<typeof VersionCause>

/** A stretch that two texts have in common: where it begins in the earlier, where in the later, and its length. */
export const KeptStretch = z.tuple([Offset, Offset, z.number().int().positive()])
export type KeptStretch = z.infer<typeof KeptStretch>

/** A text that an article had, whole, with the story of how another took its place. */
export const TextVersion = z.strictObject({
  id: Id,
  articleId: Id,
  /** 1 is the text that the article was added with. */
  number: z.number().int().positive(),
  file: z.string(),
  sha256: z.string(),
  textSha256: z.string(),
  encoding: z.string(),
  text: z.string(),
  blocks: z.array(Block),
  replacedAt: Timestamp,
  /** The annotator's id. */
  replacedBy: Id,
  cause: VersionCause,
  /** Why, in the analyst's words; empty when nothing was said. */
  reason: z.string(),
  /** What went over into the text that followed: by these spans are carried, and carried back. */
  kept: z.array(KeptStretch)
})
export type TextVersion = z.infer<typeof TextVersion>

/**
 * A span whose place in a changed text is not certain. It is taken out of its annotation, so that no wrong place is ever
 * exported, and kept here with its words until the analyst places or drops it.
 */
export const Doubt = z.strictObject({
  id: Id,
  articleId: Id,
  annotationId: Id,
  /** The text version that `span` lies in. */
  versionId: Id,
  span: Span,
  /** Where the words may be in the present text; null when nothing like them was found. */
  proposal: z.strictObject({ start: Offset, end: Offset }).nullable(),
  /** How well the proposal fits, 0 to 1; 0 without one. */
  score: z.number().min(0).max(1),
  /** What the annotation was before it lost the span, and is again when it has all of its spans. */
  status: AnnotationStatus,
  /** Whether the analyst is asked. Not of annotations that were rejected: their spans are only kept for going back. */
  asked: z.boolean()
})
export type Doubt = z.infer<typeof Doubt>

export const actorTypes = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'GRP', 'DOC'] as const
export const ActorType = z.enum(actorTypes)
export type ActorType = z.infer<typeof ActorType>

/** An office or function held over time; `from` and `to` are EDTF or null. */
export const ActorRole = z.strictObject({ title: z.string(), from: z.string().nullable(), to: z.string().nullable() })
export type ActorRole = z.infer<typeof ActorRole>

export const Actor = z.strictObject({
  id: Id,
  name: z.string().min(1),
  type: ActorType,
  aliases: z.array(z.string()),
  roles: z.array(ActorRole),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  externalIds: z.record(z.string(), z.string()),
  note: Note
})
export type Actor = z.infer<typeof Actor>

/** Ids that stand for no registered actor: the article's author, people in general, and nobody known. Never listed. */
export const reservedActorIds = ['AUTHOR', 'GENERIC', 'UNKNOWN'] as const
export type ReservedActorId = (typeof reservedActorIds)[number]

export const Relation = z.strictObject({ id: Id, type: Id, from: Id, to: Id })
export type Relation = z.infer<typeof Relation>

export const Annotator = z.strictObject({ id: Id, name: z.string() })
export type Annotator = z.infer<typeof Annotator>

export const Project = z.strictObject({ id: Id, name: z.string() })
export type Project = z.infer<typeof Project>

export const FieldChoice = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  definition: z.string(),
  examples: z.array(z.string()).optional(),
  /** Where the field has `dependsOn`: the values of that other field with which this one may be chosen. */
  when: z.array(z.string()).optional()
})
export type FieldChoice = z.infer<typeof FieldChoice>

export const Field = z.strictObject({
  id: Id,
  name: z.string(),
  definition: z.string(),
  kind: z.enum(['choice', 'choices', 'boolean', 'text', 'number', 'date', 'time', 'factuality']),
  required: z.boolean(),
  dependsOn: z.string().optional(),
  examples: z.array(z.string()).optional(),
  /** What may be chosen; of a factuality field its values, of a time field its bases. */
  values: z.array(FieldChoice).optional()
})
export type Field = z.infer<typeof Field>

/** A slot of a frame for spans (`roles`) or for actors (`actorRoles`). `max: null` is without limit. */
export const Role = z.strictObject({
  id: Id,
  name: z.string(),
  definition: z.string(),
  min: z.number().int().nonnegative(),
  max: z.number().int().positive().nullable(),
  examples: z.array(z.string()).optional()
})
export type Role = z.infer<typeof Role>

export const Layer = z.strictObject({
  id: Id,
  name: z.string(),
  definition: z.string(),
  /** The key that annotates the selection, one upper-case letter. */
  key: z.string(),
  /** `#rrggbb`. */
  color: z.string(),
  examples: z.array(z.string()).optional(),
  roles: z.array(Role),
  actorRoles: z.array(Role),
  fields: z.array(Field)
})
export type Layer = z.infer<typeof Layer>

export const RelationType = z.strictObject({
  id: Id,
  name: z.string(),
  definition: z.string().optional(),
  from: z.array(z.string()),
  to: z.array(z.string())
})
export type RelationType = z.infer<typeof RelationType>

export const Codebook = z.strictObject({
  id: Id,
  version: z.number().int().positive(),
  layers: z.array(Layer),
  relations: z.array(RelationType)
})
export type Codebook = z.infer<typeof Codebook>

/** Every kind of record, by the name of the table that holds it. */
export const tables = {
  project: Project,
  codebook: Codebook,
  annotators: Annotator,
  actors: Actor,
  articles: Article,
  texts: ArticleText,
  blocks: ArticleBlocks,
  annotations: Annotation,
  relations: Relation,
  versions: TextVersion,
  doubts: Doubt
} as const

export type TableName = keyof typeof tables
export type RecordOf<T extends TableName> = z.infer<(typeof tables)[T]>
export type AnyRecord = RecordOf<TableName>

/** A whole project as one value, as formats read and write it. */
export interface ProjectData {
  readonly project: Project
  readonly codebook: Codebook
  readonly annotators: readonly Annotator[]
  readonly actors: readonly Actor[]
  readonly articles: readonly FullArticle[]
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
}
