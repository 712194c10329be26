/** brat standoff as documents: each `.ann` with the `.txt` beside it. */
import { utf8toString } from '@exodus/bytes/utf8.js'
import type { Fault } from '../fault.ts'
import type { ForeignDocument, ForeignLink, ForeignMark, ForeignNote, ForeignSpan, Parsed } from '../foreign/foreign-document.ts'
import type { InputFile, Misfit } from '../foreign-reader.ts'
import { fromOneLine, seam } from './one-line.ts'

export function parseStandoff(files: readonly InputFile[]): Parsed {
  const faults: Fault[] = []
  const misfits: Misfit[] = []
  const texts = new Map<string, string>()
  const annotations: { path: string; lines: string }[] = []
  for (const { path, bytes } of files) {
    const kind = /\.(txt|ann)$/i.exec(path)?.[1]?.toLowerCase()
    if (kind === undefined) continue
    const content = decode(bytes)
    if (content === null) faults.push({ place: path, sentence: 'This file is not in UTF-8, which brat reads.' })
    else if (kind === 'txt') texts.set(baseOf(path), content)
    else annotations.push({ path, lines: content })
  }
  const isProject = files.some(({ path }) => /(?:^|\/)annotation\.conf$/.test(path))
  if (annotations.length === 0 && faults.length === 0 && !isProject) faults.push({ place: '', sentence: 'No .ann file is among them.' })
  if (faults.length > 0) return { faults }
  return { documents: annotations.map(({ path, lines }) => documentOf(path, lines, texts.get(baseOf(path)) ?? null, misfits)), misfits }
}

const baseOf = (path: string): string => path.replace(/\.[^.]*$/, '')

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8toString(bytes)
  } catch {
    return null
  }
}

interface Line {
  readonly id: string
  /** The column behind the id, at its spaces. */
  readonly parts: readonly string[]
  /** What follows the second tab, as it is. */
  readonly rest: string | null
  readonly place: string
}

interface Reading {
  readonly spans: Map<string, ForeignSpan>
  /** By the trigger's id: the first event that it triggers, which stands for it. */
  readonly events: Map<string, string>
  readonly links: ForeignLink[]
  readonly marks: ForeignMark[]
  readonly notes: ForeignNote[]
}

function documentOf(path: string, content: string, text: string | null, misfits: Misfit[]): ForeignDocument {
  const lines = content.split('\n').map((line) => line.replace(/\r$/, '')).flatMap((line, i): Line[] => {
    if (line.trim() === '') return []
    const [id = '', data = '', ...rest] = line.split('\t')
    const parts = data.split(' ').filter((part) => part !== '')
    return [{ id: id.trim(), parts, rest: rest.length === 0 ? null : rest.join('\t'), place: `${path}:${i + 1}` }]
  })
  const reading: Reading = { spans: new Map(), events: new Map(), links: [], marks: [], notes: [] }
  const refuse = (place: string, sentence: string): void => void misfits.push({ place, sentence })
  // Lines may refer to those behind them, and everything refers to spans and events.
  for (const kind of ['T', 'E', 'R', 'A']) for (const line of lines) if (kindOf(line) === kind) readers[kind]?.(line, reading, refuse)
  for (const line of lines) {
    if (kindOf(line) === '#') readNote(line, reading)
    else if (!'TERA'.includes(kindOf(line))) refuse(line.place, `Lines that begin with “${line.id}” are not read.`)
  }
  const { spans, events, links, marks, notes } = reading
  for (const trigger of events.keys()) spans.delete(trigger)
  const meant = (key: string): string => events.get(key) ?? key
  return {
    name: `${baseOf(path)}.txt`, id: null, text, unit: 'codePoint', spans: [...spans.values()], seam,
    links: links.map((link) => ({ ...link, from: meant(link.from), to: meant(link.to) })),
    marks: marks.map((mark) => ({ ...mark, on: meant(mark.on) })),
    notes: notes.map((note) => ({ ...note, on: meant(note.on) }))
  }
}

/** `M` is how old files write an attribute. */
const kindOf = ({ id }: Line): string => (id.startsWith('M') ? 'A' : id.charAt(0))

type ReadLine = (line: Line, reading: Reading, refuse: (place: string, sentence: string) => void) => void

const readTextBound: ReadLine = ({ id, parts: [name, ...offsets], rest, place }, { spans }, refuse) => {
  const fragments = offsets.join(' ').split(';').map((pair) => {
    const [, start, end] = /^(\d+) (\d+)$/.exec(pair.trim()) ?? []
    return { start: Number(start), end: Number(end) }
  })
  if (name === undefined || fragments.some(({ end }) => Number.isNaN(end))) refuse(place, 'A type and offsets were expected, such as “T1⇥Person 0 5⇥words”.')
  else if (spans.has(id)) refuse(place, `The id ${id} is there twice.`)
  else spans.set(id, { key: id, name, fragments, words: rest, id: null, place })
}

/** An event is its trigger's words, called by the event's type, its arguments hanging on it. */
const readEvent: ReadLine = ({ id, parts: [head, ...args], place }, { spans, events, links }, refuse) => {
  const [name, trigger] = (head ?? '').split(':')
  const words = trigger === undefined ? undefined : spans.get(trigger)
  if (name === undefined || trigger === undefined || words === undefined) {
    return refuse(place, 'The event has no trigger among the text-bound annotations.')
  }
  if (spans.has(id)) return refuse(place, `The id ${id} is there twice.`)
  // Several events may share a trigger; each is a span of its own.
  if (!events.has(trigger)) events.set(trigger, id)
  spans.set(id, { ...words, key: id, name, place })
  for (const arg of args) {
    const [role, target] = arg.split(':')
    if (role === undefined || target === undefined) refuse(place, `“${arg}” is no argument.`)
    else links.push({ name: `${name}:${role.replace(/(?<=\D|^\d)\d+$/, '')}`, from: id, to: target, place })
  }
}

const readRelation: ReadLine = ({ parts: [name, from, to], place }, { links }, refuse) => {
  const [start, end] = [from?.split(':')[1], to?.split(':')[1]]
  if (name === undefined || start === undefined || end === undefined) refuse(place, 'A type and two arguments were expected, such as “R1⇥Origin Arg1:T1 Arg2:T2”.')
  else links.push({ name, from: start, to: end, place })
}

const readAttribute: ReadLine = ({ parts: [name, on, value = 'true'], place }, { marks }, refuse) => {
  if (name === undefined || on === undefined) refuse(place, 'A name and an annotation were expected, such as “A1⇥Negation E1”.')
  else marks.push({ name, on, value, place })
}

const readers: Readonly<Record<string, ReadLine>> = { T: readTextBound, E: readEvent, R: readRelation, A: readAttribute }

/** The notes that brat's users write are notes; those of another name say something by it. */
function readNote({ parts: [name = '', on = ''], rest, place }: Line, { marks, notes }: Reading): void {
  const text = fromOneLine(rest ?? '')
  if (name === 'AnnotatorNotes') notes.push({ on, text, place })
  else marks.push({ name, on, words: text, place })
}
