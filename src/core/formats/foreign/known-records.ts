/** What was read of another program's files beside what is in the project: a file that is read twice brings nothing twice. */
import { sameValue } from '../../change.ts'
import type { Annotation, ProjectData } from '../../model.ts'

/**
 * The reading with what the project has already put as the project has it. Files without times make every annotation new at
 * `now`, the moment of the reading, and would always be taken for the newer: where such an annotation is here and says the
 * same, it is the one here; where it says something else, it is as old as the one here, so that nothing is taken over it unasked.
 */
export function recogniseKnown(read: ProjectData, current: Pick<ProjectData, 'annotations'>, now: string): ProjectData {
  const here = new Map(current.annotations.map((annotation) => [annotation.id, annotation]))
  return {
    ...read,
    annotations: read.annotations.map((annotation) => {
      const mine = here.get(annotation.id)
      if (mine === undefined || annotation.updatedAt !== now) return annotation
      return says(annotation, mine) ? mine : { ...annotation, createdAt: mine.createdAt, updatedAt: mine.updatedAt }
    })
  }
}

/** Whether what the file says is what the annotation says. By whom, when and how far it came is what no such file tells. */
const says = (read: Annotation, mine: Annotation): boolean =>
  (['articleId', 'layer', 'spans', 'actors', 'fields', 'note'] as const).every((part) => sameValue(read[part], mine[part]))
