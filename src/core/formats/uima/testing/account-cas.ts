/** What a reader finds in the feature structures of a CAS, whichever file they came from, by the names that the type system gives. */

export interface ReadStructure {
  /** Without its package. */
  readonly type: string
  readonly begin: number | null
  readonly end: number | null
  /** Features by name: texts, numbers, lists of texts, and references to other structures. */
  readonly features: Readonly<Record<string, unknown>>
}

/** The structures that a slot of the frame leads to, through its links. */
export function slotTargets(structures: ReadonlyMap<number, ReadStructure>, refs: readonly number[]): ReadStructure[] {
  return refs.map((ref) => structures.get(structures.get(ref)!.features['target'] as number)!)
}

const common = new Set(['id', 'annotator', 'annotatorName', 'origin', 'status', 'createdAt', 'updatedAt', 'confidence', 'reason', 'note'])

/** Values as the account names them, of a codebook whose ids are plain names. */
export function valuesInCas(structures: ReadonlyMap<number, ReadStructure>, layerTypes: ReadonlySet<string>): string[] {
  const values: string[] = []
  for (const { type, features } of structures.values()) {
    if (!layerTypes.has(type)) continue
    const fields = new Set<string>()
    for (const [name, value] of Object.entries(features)) {
      const slot = /^(\w+)Spans$/.exec(name)?.[1]
      const actors = /^(\w+)Actors$/.exec(name)?.[1]
      if (slot !== undefined) values.push(...slotTargets(structures, value as number[]).map(() => `spans.${slot}`))
      else if (actors !== undefined) values.push(...(value as string[]).map(() => `actors.${actors}`))
      else if (name === 'note') values.push(...(value === '' ? [] : ['note']))
      else if (!common.has(name) && !name.endsWith('Names')) fields.add(name.replace(/^time(?:Text|Edtf|Basis)$/, 'time'))
    }
    values.push(...[...fields].map((field) => `fields.${field}`))
  }
  return values
}
