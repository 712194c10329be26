/** Tasks of Label Studio as documents: what its JSON export holds of texts and their regions. */
import { z } from 'zod'
import { at, type Fault, FaultList } from '../fault.ts'
import type { ForeignDocument, ForeignLink, ForeignMark, ForeignNote, ForeignSpan, Parsed } from '../foreign/foreign-document.ts'
import type { InputFile, Misfit } from '../foreign-reader.ts'
import { parseJson } from '../glossator/parse-json.ts'
import { readShape } from '../glossator/shape-faults.ts'

const Result = z.looseObject({
  id: z.string().optional(), type: z.string(), from_name: z.string().optional(),
  from_id: z.string().optional(), to_id: z.string().optional(), direction: z.string().nullish(), labels: z.array(z.string()).nullish(),
  value: z.looseObject({ start: z.unknown().optional(), end: z.unknown().optional(), text: z.unknown().optional() }).optional(),
  meta: z.looseObject({ text: z.union([z.string(), z.array(z.string())]).optional() }).nullish()
})
type Result = z.infer<typeof Result>

const Tasks = z.array(z.looseObject({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(z.looseObject({ was_cancelled: z.boolean().optional(), result: z.array(Result) })).optional()
}))
type Task = z.infer<typeof Tasks>[number]

/** Reads every `.json` file among them; the labelling configuration beside is not needed. */
export function parseTasks(files: readonly InputFile[]): Parsed {
  const documents: ForeignDocument[] = []
  const misfits: Misfit[] = []
  const faults: Fault[] = []
  const sources = files.filter(({ path }) => path.toLowerCase().endsWith('.json'))
  if (sources.length === 0) return { faults: [{ place: '', sentence: 'No JSON file is among them. Export from Label Studio as JSON.' }] }
  for (const { path, bytes } of sources) {
    const parsed = parseJson(bytes)
    if ('fault' in parsed) {
      faults.push({ place: path, sentence: parsed.fault.sentence })
      continue
    }
    const list = new FaultList()
    const tasks = readShape(Tasks, parsed.value, path, list)
    faults.push(...list.toArray())
    tasks?.forEach((task, i) => documents.push(...documentsOf(task, at(path, i), misfits)))
  }
  return faults.length > 0 ? { faults } : { documents, misfits }
}

/** A document for every annotator's result. */
function documentsOf(task: Task, place: string, misfits: Misfit[]): ForeignDocument[] {
  const text = textOf(task.data)
  if (text === null) {
    misfits.push({ place, sentence: 'Its data has no "text", and not just one member that could be it.' })
    return []
  }
  const [id, file] = [task.data['article'], task.data['file']]
  const known = { name: typeof file === 'string' ? file : place, id: typeof id === 'string' ? id : null, text, unit: 'codePoint' as const }
  const annotations = task.annotations ?? []
  if (annotations.length === 0) return [{ ...known, spans: [], links: [], marks: [], notes: [] }]
  return annotations.flatMap(({ result, was_cancelled: isCancelled }, i) => {
    const where = at(place, 'annotations', i)
    if (isCancelled !== true) return [{ ...known, ...partsOf(result, where, misfits) }]
    misfits.push({ place: where, sentence: 'The task was skipped by its annotator.' })
    return []
  })
}

function textOf(data: Readonly<Record<string, unknown>>): string | null {
  if (typeof data['text'] === 'string') return data['text']
  const texts = Object.values(data).filter((value) => typeof value === 'string')
  return texts.length === 1 ? (texts[0] ?? null) : null
}

function partsOf(results: readonly Result[], where: string, misfits: Misfit[]): Pick<ForeignDocument, 'spans' | 'links' | 'marks' | 'notes'> {
  const spans = new Map<string, ForeignSpan>()
  const links: ForeignLink[] = []
  const marks: ForeignMark[] = []
  const notes: ForeignNote[] = []
  results.forEach((result, i) => {
    const place = at(where, 'result', i)
    const refuse = (sentence: string): void => void misfits.push({ place, sentence })
    if (result.type === 'relation') links.push(...linksOf(result, place))
    else if (result.type === 'labels') readRegion(result, place, spans, notes, refuse)
    else readControl(result, place, marks, refuse)
  })
  return { spans: [...spans.values()], links, marks, notes }
}

const linksOf = ({ from_id: from = '', to_id: to = '', direction, labels }: Result, place: string): ForeignLink[] => {
  const [start, end] = direction === 'left' ? [to, from] : [from, to]
  const names = labels == null || labels.length === 0 ? ['relation'] : labels
  return names.map((name) => ({ name, from: start, to: end, place }))
}

/** A region with several labels is a span for each; fields and relations are on the first. */
function readRegion(
  { id, value, meta }: Result, place: string, spans: Map<string, ForeignSpan>, notes: ForeignNote[], refuse: (sentence: string) => void
): void {
  const { start, end, text } = value ?? {}
  const labels = textsOf(value?.['labels'])
  if (typeof start !== 'number' || typeof end !== 'number') {
    return refuse('The region has no offsets in a plain text: only <Text> is read, not HTML, dialogues or sound.')
  }
  if (id === undefined || labels.length === 0) return refuse('The region has no id or no label.')
  labels.forEach((name, n) => {
    const key = n === 0 ? id : `${id} ${n}`
    if (spans.has(key)) return refuse(`Another region has the id ${JSON.stringify(id)}.`)
    spans.set(key, { key, name, fragments: [{ start, end }], words: typeof text === 'string' ? text : null, id: n === 0 ? id : null, place })
  })
  const note = typeof meta?.text === 'string' ? meta.text : (meta?.text ?? []).join('\n')
  if (note !== '') notes.push({ on: id, text: note, place })
}

/** What a control says of a region: choices and ratings are values, a text area's texts are words. */
function readControl(
  { id, type, from_name: name = type, value }: Result, place: string, marks: ForeignMark[], refuse: (sentence: string) => void
): void {
  if (id === undefined || typeof value?.start !== 'number') return refuse(`${JSON.stringify(name)} is said of the whole text, not of a region.`)
  const said = type === 'textarea' ? value.text : value[type]
  if (type === 'textarea') for (const words of textsOf(said)) marks.push({ name, on: id, place, words })
  else if (typeof said === 'number') marks.push({ name, on: id, place, words: String(said) })
  else if (textsOf(said).length > 0) for (const one of textsOf(said)) marks.push({ name, on: id, place, value: one })
  else refuse(`What ${JSON.stringify(name)} says, of the type ${JSON.stringify(type)}, is not read.`)
}

const textsOf = (value: unknown): string[] => [value].flat().filter((item) => typeof item === 'string')
