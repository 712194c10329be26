/**
 * The dataset file, `glossator.dataset` version 1: one JSON document, lossless. Its records are those of the model, in the
 * order of keys given here, but for two things: an article carries its text and blocks, and every offset counts Unicode
 * code points, so that `text[start:end]` in Python is the span's text.
 */
import { z } from 'zod'
import { Actor, Annotation, Annotator, Article, Block, Codebook, Project, Relation } from '../../model.ts'

export const datasetFormat = 'glossator.dataset'
export const datasetVersion = 1

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** An article as the file holds it: offsets of `blocks` count code points. */
export const DatasetArticle = Article.extend({ sha256: Sha256, textSha256: Sha256, text: z.string(), blocks: z.array(Block) })
export type DatasetArticle = z.infer<typeof DatasetArticle>

/** An annotation as the file holds it: offsets of `spans` count code points; spans are ordered by role id, start and end. */
export const DatasetAnnotation = Annotation
export type DatasetAnnotation = z.infer<typeof DatasetAnnotation>

/** The lists of a dataset, each ordered by id, with the schema of their records. */
export const datasetLists = {
  annotators: Annotator,
  actors: Actor,
  articles: DatasetArticle,
  annotations: DatasetAnnotation,
  relations: Relation
} as const
export type DatasetList = keyof typeof datasetLists

/** What a dataset says about itself. */
export const DatasetHeader = z.strictObject({
  format: z.literal(datasetFormat),
  version: z.literal(datasetVersion),
  offsetUnit: z.literal('codePoint'),
  exportedAt: z.iso.datetime(),
  generator: z.string()
})
export type DatasetHeader = z.infer<typeof DatasetHeader>

export const DatasetFile = DatasetHeader.extend({
  project: Project,
  codebook: Codebook,
  annotators: z.array(Annotator),
  actors: z.array(Actor),
  articles: z.array(DatasetArticle),
  annotations: z.array(DatasetAnnotation),
  relations: z.array(Relation)
})
export type DatasetFile = z.infer<typeof DatasetFile>
