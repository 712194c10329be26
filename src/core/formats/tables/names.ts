/** Names of tables and columns from ids that may be any text. */

const layerTables: ReadonlyMap<string, string> = new Map([
  ['quote', 'quotes'], ['stance', 'stances'], ['event', 'events'], ['mention', 'mentions']
])

/**
 * What the tables of the layers are called, by the layer's id: the built-in ones by their plurals, others `layer-` and the id in
 * lower case, so that no system refuses the name of the file and no other table has it.
 */
export function layerTableNames(layerIds: readonly string[]): ReadonlyMap<string, string> {
  const names = numberRepeated(layerIds.map((id) => layerTables.get(id) ?? `layer-${plain(id.toLowerCase(), '-')}`), '-')
  return new Map(layerIds.map((id, i) => [id, names[i] ?? id]))
}

/** An id as part of a column's name: what is no letter, mark or digit becomes `_`. */
export const columnPart = (id: string): string => plain(id, '_')

/** The names, those that came before but for their case with a number: `type`, `Type_2`. Databases do not tell cases apart. */
export function numberRepeated(names: readonly string[], joint = '_'): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}${joint}${n}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Long enough for any id that a person gives, short enough for a file's name. */
const longest = 60

const plain = (id: string, instead: string): string =>
  Array.from(id.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]+/gu, instead)).slice(0, longest).join('')
