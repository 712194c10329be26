/**
 * An article as WebAnno TSV 3.3: the layers declared in the header, then the sentences with a row for each token and part of one.
 * Every annotation has a disambiguation id, for most stand on several rows or above each other.
 */
import { groupBy } from '../group-by.ts'
import type { CasValue, FeatureStructure } from '../uima/cas.ts'
import type { UimaFeature, UimaType } from '../uima/type-system.ts'
import { escapeText, escapeValue } from './escape.ts'
import type { Sentence } from './segment.ts'
import type { Unit, Units } from './units.ts'

/** A structure on the rows that it covers. Of a relation that is the row that it leads to. */
export interface Placed {
  readonly structure: FeatureStructure
  readonly units: readonly Unit[]
}

interface Column {
  readonly type: UimaType
  /** As the header declares it. */
  readonly declaration: string
  readonly cell: (structure: FeatureStructure) => string
}

/** `placed` holds spans and relations; what their slots and ends refer to is in it too. */
export function writeTsv(text: string, sentences: readonly Sentence[], units: Units, placed: readonly Placed[], structures: ReadonlyMap<number, FeatureStructure>): string {
  units.number()
  const unitOf = new Map(placed.map(({ structure, units: [first] }) => [structure.id, first?.id ?? '']))
  const columns = columnsFor(placed, { unitOf, structures })
  const onUnit = new Map<Unit, FeatureStructure[]>()
  for (const { structure, units: rows } of placed) {
    for (const unit of rows) {
      const stack = onUnit.get(unit)
      if (stack === undefined) onUnit.set(unit, [structure])
      else stack.push(structure)
    }
  }
  const cellsOn = cellWriter(columns)
  const row = (unit: Unit): string => `${unit.id}\t${unit.start}-${unit.end}\t${text.slice(unit.start, unit.end)}\t${cellsOn(onUnit.get(unit) ?? [])}\n`
  let lines = ['#FORMAT=WebAnno TSV 3.3', ...headerOf(columns), '', ''].join('\n')
  for (const [s, { range }] of sentences.entries()) {
    lines += '\n'
    for (const line of text.slice(range.start, range.end).split('\n')) lines += `#Text=${escapeText(line)}\n`
    for (const token of units.sentences[s] ?? []) {
      lines += row(token)
      for (const part of token.parts) lines += row(part)
    }
  }
  return lines
}

/**
 * The cells of a row, each with its tab. Most rows have nothing of most layers and one annotation of the others, whose cells are
 * the same on all its rows, so they are made once and taken whole.
 */
function cellWriter(columns: readonly Column[]): (stack: readonly FeatureStructure[]) => string {
  const layers = [...groupBy(columns, ({ type }) => type)].map(([type, own]) => ({ type, own, empty: '_\t'.repeat(own.length) }))
  const made = new Map<number, { readonly cells: readonly string[]; readonly joined: string }>()
  const cellsOf = (structure: FeatureStructure, own: readonly Column[]): { readonly cells: readonly string[]; readonly joined: string } => {
    const known = made.get(structure.id)
    if (known !== undefined) return known
    const cells = own.map(({ cell }) => cell(structure))
    const both = { cells, joined: cells.map((cell) => `${cell}\t`).join('') }
    made.set(structure.id, both)
    return both
  }
  const places = new Map(layers.map(({ type }, i) => [type, i]))
  const placeOf = ({ type }: FeatureStructure): number => places.get(type) ?? layers.length
  return (stack) => {
    const ordered = stack.length < 2 ? stack : stack.toSorted((a, b) => placeOf(a) - placeOf(b))
    let text = ''
    let at = 0
    for (const { type, own, empty } of layers) {
      const first = ordered[at]
      if (first?.type !== type) text += empty
      else if (ordered[at + 1]?.type !== type) {
        text += cellsOf(first, own).joined
        at += 1
      } else {
        const from = at
        while (ordered[at]?.type === type) at += 1
        text += stackedCells(ordered.slice(from, at).map((structure) => cellsOf(structure, own).cells))
      }
    }
    return text
  }
}

const stackedCells = ([first = [], ...more]: readonly (readonly string[])[]): string => {
  let text = ''
  for (let c = 0; c < first.length; c++) {
    text += first[c]
    for (const cells of more) text += `|${cells[c]}`
    text += '\t'
  }
  return text
}

function headerOf(columns: readonly Column[]): string[] {
  const lines = new Map<UimaType, string>()
  for (const { type, declaration } of columns) lines.set(type, `${lines.get(type) ?? `#${isRelation(type) ? 'T_RL' : 'T_SP'}=${type.name}`}|${declaration}`)
  return [...lines.values()]
}

const isRelation = ({ features }: UimaType): boolean => features.some(({ range }) => range === 'Annotation')

interface References {
  readonly unitOf: ReadonlyMap<number, string>
  readonly structures: ReadonlyMap<number, FeatureStructure>
}

/** Span layers first, in the order of their names; of each type the features that have a value somewhere. */
function columnsFor(placed: readonly Placed[], references: References): Column[] {
  const types = [...new Set(placed.map(({ structure }) => structure.type))].toSorted((a, b) => Number(isRelation(a)) - Number(isRelation(b)) || (a.name < b.name ? -1 : 1))
  const active = new Map(types.map((type) => [type, new Set<string>()]))
  for (const { structure } of placed) for (const name in structure.values) active.get(structure.type)?.add(name)
  return types.flatMap((type) => [
    ...type.features.filter(({ name }) => active.get(type)?.has(name)).flatMap((feature) => columnsOf(type, feature, references)),
    ...(isRelation(type) ? [startColumn(type, references)] : [])
  ])
}

function columnsOf(type: UimaType, { name, range }: UimaFeature, { unitOf, structures }: References): Column[] {
  if (range === 'Annotation') return []
  if (typeof range !== 'object' || 'target' in range) return [{ type, declaration: name, cell: (structure) => `${cellValue(structure.values[name])}${isRelation(type) ? '' : `[${structure.id}]`}` }]
  const target = structures.size === 0 ? '' : targetType(structures, range.linksTo)
  const links = ({ values }: FeatureStructure): FeatureStructure[] => refsIn(values[name]).flatMap((ref) => structures.get(ref) ?? [])
    .filter((link) => unitOf.has(refIn(link.values['target'])))
  return [
    {
      type, declaration: `ROLE_${type.name}:${name}_${range.linksTo}`,
      cell: (structure) => `${links(structure).map(({ values }) => cellValue(values['role'])).join(';') || '_'}[${structure.id}]`
    },
    {
      type, declaration: target,
      cell: (structure) => links(structure).map(({ values }) => `${unitOf.get(refIn(values['target'])) ?? ''}[${refIn(values['target'])}]`).join(';') || '*'
    }
  ]
}

/** The type that the links of a slot lead to. */
function targetType(structures: ReadonlyMap<number, FeatureStructure>, link: string): string {
  for (const { type } of structures.values()) {
    const range = type.name === link ? type.features.find(({ name }) => name === 'target')?.range : undefined
    if (typeof range === 'object' && 'target' in range) return range.target
  }
  return 'uima.tcas.Annotation'
}

/** The row where the relation starts, and which annotations on either row it is between. */
const startColumn = (type: UimaType, { unitOf }: References): Column => ({
  type, declaration: 'BT_uima.tcas.Annotation',
  cell: ({ values }) => `${unitOf.get(refIn(values['Governor'])) ?? ''}[${refIn(values['Governor'])}_${refIn(values['Dependent'])}]`
})

const refIn = (value: CasValue | undefined): number => (typeof value === 'object' && 'ref' in value ? value.ref : 0)
const refsIn = (value: CasValue | undefined): readonly number[] => (typeof value === 'object' && 'refs' in value ? value.refs : [])

const listSeparator = '; '

/** `*` where there is no value; several are one text. */
function cellValue(value: CasValue | undefined): string {
  const text = Array.isArray(value) ? value.join(listSeparator) : typeof value === 'object' || value === undefined ? '' : String(value)
  return text === '' ? '*' : escapeValue(text)
}
