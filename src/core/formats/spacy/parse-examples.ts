/** Examples of Prodigy as documents. Spans that are marked as one frame hang together as those are that it writes. */
import { z } from 'zod'
import { at } from '../fault.ts'
import type { ForeignDocument, ForeignLink, ForeignSpan, Parsed } from '../foreign/foreign-document.ts'
import { parseJsonLines } from '../foreign/parse-json-lines.ts'
import type { InputFile, Misfit } from '../foreign-reader.ts'

const Place = z.looseObject({ start: z.number(), end: z.number() })
const Example = z.looseObject({
  text: z.string(),
  answer: z.string().optional(),
  meta: z.looseObject({ article: z.string().optional(), file: z.string().optional() }).nullish(),
  spans: z.array(Place.extend({
    label: z.string().optional(), text: z.string().optional(), exact: Place.optional(), annotation: z.string().optional()
  })).nullish(),
  relations: z.array(z.unknown()).nullish()
})
type Example = z.infer<typeof Example>

export function parseExamples(files: readonly InputFile[]): Parsed {
  const parsed = parseJsonLines(files, Example)
  if ('faults' in parsed) return parsed
  const misfits: Misfit[] = []
  const documents = parsed.lines.flatMap(({ value, place }) => {
    if (value.answer === undefined || value.answer === 'accept') return [documentOf(value, place, misfits)]
    misfits.push({ place, sentence: `The example was not accepted: its answer is ${JSON.stringify(value.answer)}.` })
    return []
  })
  return { documents, misfits }
}

function documentOf({ text, meta, spans, relations }: Example, place: string, misfits: Misfit[]): ForeignDocument {
  const read: ForeignSpan[] = []
  const links: ForeignLink[] = []
  const heads = new Map<string, string>()
  ;(spans ?? []).forEach(({ start, end, label, text: words, exact, annotation }, i) => {
    const [key, where] = [`span ${i}`, at(place, 'spans', i)]
    if (label === undefined) return void misfits.push({ place: where, sentence: 'The span has no label.' })
    const head = annotation === undefined ? undefined : heads.get(annotation)
    if (head !== undefined) links.push({ name: label, from: head, to: key, place: where })
    else if (annotation !== undefined) heads.set(annotation, key)
    read.push({
      key, name: label, fragments: [exact ?? { start, end }], words: exact === undefined ? (words ?? null) : null,
      id: head === undefined ? (annotation ?? null) : null, place: where
    })
  })
  ;(relations ?? []).forEach((_, i) => misfits.push({ place: at(place, 'relations', i), sentence: 'Relations between tokens are not read.' }))
  return { name: meta?.file ?? place, id: meta?.article ?? null, text, unit: 'codePoint', spans: read, links, marks: [], notes: [] }
}
