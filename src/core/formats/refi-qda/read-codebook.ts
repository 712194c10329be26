/**
 * A REFI-QDA codebook (.qdc) as a project without articles. Our own comes back as it was. Of the codebooks of others each code
 * at the top becomes a layer; its codes that hold codes become fields of choices, those that hold none the values of one more.
 */
import { z } from 'zod'
import { type Codebook, Field, FieldChoice, Layer, RelationType, Role } from '../../model.ts'
import { type Fault, FaultList } from '../fault.ts'
import type { ReadFormat } from '../format.ts'
import { checkCodebook } from '../glossator/check-codebook.ts'
import { type ReadElement, readXml } from '../xml/read-xml.ts'
import { markerStart } from './write-codes.ts'

export function readCodebook(bytes: Uint8Array): ReadFormat {
  const root = readXml(bytes)
  if ('fault' in root) return { faults: [root.fault] }
  const codes = root.name === 'CodeBook' ? root.children.find(({ name }) => name === 'Codes') : undefined
  if (codes === undefined) return { faults: [{ place: root.name, sentence: 'This is no REFI-QDA codebook: it would be a CodeBook with Codes in it. (A project, .qdpx, is not read; export its codebook.)' }] }
  const tree = codes.children.filter(({ name }) => name === 'Code').map(codeOf)
  const codebook = ownCodebook(tree) ?? foreignCodebook(tree)
  const faults = new FaultList()
  checkCodebook(codebook, 'codebook', faults)
  if (!faults.isEmpty) return { faults: faults.toArray() satisfies readonly Fault[] }
  return {
    data: { project: { id: 'codebook', name: 'Codebook' }, codebook, annotators: [], actors: [], articles: [], annotations: [], relations: [] },
    meta: { exportedAt: '1970-01-01T00:00:00.000Z', generator: root.attributes['origin'] ?? 'unknown' }
  }
}

interface Code {
  readonly name: string
  readonly definition: string
  readonly color: string | null
  readonly below: readonly Code[]
  /** What the last line of a description of ours says; null in others. */
  readonly marker: Readonly<Record<string, unknown>> | null
}

function codeOf({ attributes, children }: ReadElement): Code {
  const description = children.find(({ name }) => name === 'Description')?.text ?? ''
  const at = description.startsWith(markerStart) ? 0 : description.lastIndexOf(`\n${markerStart}`) + 1
  const marker = at > 0 || description.startsWith(markerStart) ? markerIn(description.slice(at + markerStart.length)) : null
  return {
    name: attributes['name'] ?? '',
    definition: marker === null ? description.trim() : description.slice(0, Math.max(0, at)).replace(/\n{1,2}$/, ''),
    color: /^#[0-9a-f]{6}$/i.exec(attributes['color'] ?? '')?.[0] ?? null,
    below: children.filter(({ name }) => name === 'Code').map(codeOf),
    marker
  }
}

function markerIn(text: string): Code['marker'] {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

const OwnBook = z.strictObject({ id: z.string().min(1), version: z.number().int().positive(), relations: z.array(RelationType) })

/** Null where any code is without what ours say. */
function ownCodebook(codes: readonly Code[]): Codebook | null {
  const book = OwnBook.safeParse(codes.at(-1)?.marker?.['codebook']).data
  if (book === undefined) return null
  const whole = (code: Code, key: string, more: object = {}): unknown => ({ ...(code.marker?.[key] as object | undefined), name: code.name, definition: code.definition, ...more })
  const layers = codes.slice(0, -1).map((code) => {
    const roles = code.below.filter(({ marker }) => marker?.['role'] !== undefined).map((role) => whole(role, 'role'))
    const fields = code.below.filter(({ marker }) => marker?.['field'] !== undefined).map((field) => {
      const kind = Field.partial().safeParse(field.marker?.['field']).data?.kind
      return whole(field, 'field', kind === 'choice' || kind === 'choices' ? { values: field.below.map((value) => whole(value, 'value')) } : {})
    })
    return whole(code, 'layer', { roles, fields })
  })
  const parsed = z.array(Layer).safeParse(layers)
  return parsed.success ? { ...book, layers: parsed.data } : null
}

const palette = ['#e8a317', '#1a8f5a', '#0f7c8c', '#55606e', '#b0472f', '#6a4c93']

function foreignCodebook(codes: readonly Code[]): Codebook {
  const [ids, keys] = [uniqueIds(), new Set<string>()]
  const layers = codes.map((code, i): Layer => {
    const fieldIds = uniqueIds()
    const leaves = code.below.filter(({ below }) => below.length === 0)
    const fields = code.below.filter(({ below }) => below.length > 0).map((field): Field => ({
      ...named(field, fieldIds), kind: 'choice', required: false, values: valuesOf(field.below, uniqueIds())
    }))
    const codesField: Field[] = leaves.length === 0 ? [] : [{ id: fieldIds('codes'), name: 'Codes', definition: '', kind: 'choices', required: false, values: valuesOf(leaves, uniqueIds()) }]
    return {
      ...named(code, ids), key: freeKey(code.name, keys), color: code.color ?? palette[i % palette.length] ?? '#55606e',
      roles: [{ id: 'passage', name: 'Passage', definition: 'The words that the code is for.', min: 1, max: null }] satisfies Role[],
      actorRoles: [], fields: [...codesField, ...fields]
    }
  })
  return { id: 'refi-qda', version: 1, layers, relations: [] }
}

const named = ({ name, definition }: Code, ids: (name: string) => string): { id: string; name: string; definition: string } => ({ id: ids(name), name, definition })

/** All codes below, each under the names of those above it. */
const valuesOf = (codes: readonly Code[], ids: (name: string) => string, above = ''): FieldChoice[] => codes.flatMap((code) => {
  const name = `${above}${code.name}`
  return [{ ...named({ ...code, name }, ids) }, ...valuesOf(code.below, ids, `${name} / `)]
})

/** `On the road` is `on-the-road`; what is there already gets a number. */
function uniqueIds(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'code'
    let id = plain
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`
    taken.add(id)
    return id
  }
}

/** The first letter of the name that is no other layer's key, else of the alphabet; empty where none is left. */
function freeKey(name: string, taken: Set<string>): string {
  const key = [...name.toUpperCase().replace(/[^A-Z]/g, ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? ''
  taken.add(key)
  return key
}
