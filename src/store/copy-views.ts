import { Database } from './database.ts'

/** What the screen remembers of one project, for another that holds the same records. */
export async function copyViews(from: string, to: string): Promise<void> {
  const [source, target] = [new Database(from), new Database(to)]
  try {
    await Promise.all([source.open(), target.open()])
    await target.views.bulkPut(await source.views.toArray())
  } finally {
    source.close({ disableAutoOpen: true })
    target.close({ disableAutoOpen: true })
  }
}
