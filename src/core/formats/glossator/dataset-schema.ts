/** The JSON Schema (2020-12) of the dataset file, generated from the zod schemas that read it. */
import { z } from 'zod'
import {
  Actor, ActorRole, Annotator, Block, Codebook, FactualityRow, Field, Layer, Note, Project, Relation, RelationType, Role, Span, TimeValue
} from '../../model.ts'
import { DatasetAnnotation, DatasetArticle, DatasetFile } from './dataset-file.ts'

const offsets = 'Offsets count Unicode code points and are half-open: text[start:end].'

/** The records that get a name and a description in `$defs`. */
const named = z.registry<{ id: string; description: string }>()
  .add(Project, { id: 'Project', description: 'The project that the dataset is an export of.' })
  .add(Codebook, { id: 'Codebook', description: 'The layers of annotation and the types of relation, with their definitions.' })
  .add(Layer, { id: 'Layer', description: 'A kind of frame: roles filled by spans, roles filled by actors, and fields.' })
  .add(Role, { id: 'Role', description: 'A slot of a frame; max null is without limit.' })
  .add(Field, { id: 'Field', description: 'A field of a frame; with dependsOn, a value may be chosen where its "when" holds the value of that other field.' })
  .add(RelationType, { id: 'RelationType', description: 'A type of relation and the layers it leads from and to.' })
  .add(Annotator, { id: 'Annotator', description: 'Somebody who annotates. The annotator of suggestions, "glossator", is not listed.' })
  .add(Actor, { id: 'Actor', description: 'Somebody or something that speaks, holds, acts or is meant. AUTHOR, GENERIC and UNKNOWN are reserved ids, never listed.' })
  .add(ActorRole, { id: 'ActorRole', description: 'An office or function held over time; from and to are EDTF.' })
  .add(DatasetArticle, { id: 'Article', description: 'An article with its frozen text; publishedAt is EDTF, the hashes are SHA-256 in lower-case hex.' })
  .add(Block, { id: 'Block', description: `One or more whole lines of an article's text, without the last line break. ${offsets}` })
  .add(DatasetAnnotation, { id: 'Annotation', description: 'A frame of one layer on one article; spans are ordered by role id, start and end.' })
  .add(Span, { id: 'Span', description: `A stretch of the article's text in a role. ${offsets}` })
  .add(TimeValue, { id: 'TimeValue', description: 'When an event happened: the words that say so, an EDTF value, and how it was found.' })
  .add(FactualityRow, { id: 'FactualityRow', description: "How certain a source (AUTHOR or an actor's id) is that an event happened, in the values of FactBank." })
  .add(Note, { id: 'Note', description: 'Plain words, and the rich text they were read from.' })
  .add(Relation, { id: 'Relation', description: 'A relation between two annotations, by their ids.' })

const uri = 'urn:glossator:dataset:1'
const description = 'A project of Glossator: articles, annotations and all they refer to. The records of each list are ordered by id.'

/** The schema as a value. */
export function datasetSchema(): Record<string, unknown> {
  const { $schema, $defs, ...rest } = z.toJSONSchema(DatasetFile, { metadata: named })
  return { $schema, $id: uri, title: 'glossator.dataset, version 1', description, ...rest, $defs }
}

/** The schema as the text of a file. */
export const datasetSchemaText = (): string => `${JSON.stringify(datasetSchema(), null, 2)}\n`
