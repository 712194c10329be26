/** What is different between two sets of annotations. Pure. */
import type { Annotation } from '../../core/model.ts'

type Annotations = ReadonlyMap<string, Annotation>

/** The annotations that are new or other objects, and the ids of those that are gone. */
export function changedAnnotations(before: Annotations, after: Annotations): { readonly set: Annotation[]; readonly remove: string[] } {
  const set: Annotation[] = []
  for (const [id, annotation] of after) if (before.get(id) !== annotation) set.push(annotation)
  const remove: string[] = []
  for (const id of before.keys()) if (!after.has(id)) remove.push(id)
  return { set, remove }
}
