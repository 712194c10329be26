/** Where a project stands in the list, and what may be asked of it there. */
import type { ProjectEntry } from '../../store/project-entry.ts'

export type Shelf = 'here' | 'archived' | 'deleted'

export const shelfOf = ({ archivedAt, deletedAt }: ProjectEntry): Shelf => deletedAt !== null ? 'deleted' : archivedAt !== null ? 'archived' : 'here'

/** A question that has a dialog of its own. */
export type Asking = { readonly what: 'new' } | { readonly what: 'rename' | 'duplicate' | 'delete' | 'remove'; readonly entry: ProjectEntry }
