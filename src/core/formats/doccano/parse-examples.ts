/** Examples of doccano as documents: `label` lists of sequence labelling, or `entities` and `relations`. */
import { z } from 'zod'
import { at } from '../fault.ts'
import type { ForeignDocument, Parsed } from '../foreign/foreign-document.ts'
import { parseJsonLines } from '../foreign/parse-json-lines.ts'
import type { InputFile, Misfit } from '../foreign-reader.ts'

const Id = z.union([z.number(), z.string()])
const Triple = z.tuple([z.number(), z.number(), z.string()])
const Entity = z.looseObject({ id: Id, start_offset: z.number(), end_offset: z.number(), label: z.string() })
const Example = z.looseObject({
  text: z.string().optional(),
  /** As some versions of doccano export it. */
  data: z.string().optional(),
  label: z.array(z.union([Triple, z.string()])).optional(),
  labels: z.array(z.union([Triple, z.string()])).optional(),
  entities: z.array(Entity).optional(),
  relations: z.array(z.looseObject({ from_id: Id, to_id: Id, type: z.string() })).optional(),
  article: z.string().optional(),
  file: z.string().optional()
})
type Example = z.infer<typeof Example>

export function parseExamples(files: readonly InputFile[]): Parsed {
  const parsed = parseJsonLines(files, Example)
  if ('faults' in parsed) return parsed
  const misfits: Misfit[] = []
  const documents = parsed.lines.flatMap(({ value, place }) => {
    const text = value.text ?? value.data
    if (text !== undefined) return [documentOf(value, text, place, misfits)]
    misfits.push({ place, sentence: 'The line has no "text".' })
    return []
  })
  return { documents, misfits }
}

function documentOf({ label, labels, entities, relations, article, file }: Example, text: string, place: string, misfits: Misfit[]): ForeignDocument {
  const key = label === undefined ? 'labels' : 'label'
  const triples = (label ?? labels ?? []).flatMap((item, i) => {
    const where = at(place, key, i)
    if (typeof item !== 'string') return [{ key: `${key} ${i}`, start: item[0], end: item[1], name: item[2], place: where }]
    misfits.push({ place: where, sentence: `${JSON.stringify(item)} is said of the whole text, not of a span.` })
    return []
  })
  const listed = (entities ?? []).map(({ id, start_offset: start, end_offset: end, label: name }, i) =>
    ({ key: `entity ${id}`, start, end, name, place: at(place, 'entities', i) }))
  return {
    name: file ?? place, id: article ?? null, text, unit: 'utf16', marks: [], notes: [],
    spans: [...triples, ...listed].map(({ start, end, ...span }) => ({ ...span, fragments: [{ start, end }], words: null, id: null })),
    links: (relations ?? []).map(({ from_id: from, to_id: to, type }, i) =>
      ({ name: type, from: `entity ${from}`, to: `entity ${to}`, place: at(place, 'relations', i) }))
  }
}
