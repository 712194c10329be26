/** All annotations of a database, for a worker that has no store: read as they lie there, nothing written. */
import type { Annotation } from '../core/model.ts'
import { Database } from './database.ts'
import { readTable, type Report } from './read-pages.ts'

const pageSize = 1000

/**
 * Page by page in the order of the ids. `take` also hears how many there are; damaged rows are told to `report` and left out.
 * @param name the database's, which must be there
 */
export async function readEveryAnnotation(name: string, take: (page: readonly Annotation[], total: number) => void, report: Report): Promise<void> {
  const db = new Database(name)
  try {
    const total = await db.annotations.count()
    await readTable(db, 'annotations', report, (page) => take(page, total), pageSize)
  } finally {
    db.close({ disableAutoOpen: true })
  }
}
