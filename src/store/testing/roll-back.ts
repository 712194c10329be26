import { asPromise } from './open-stores.ts'

/** As a database is that lost what was written last: all after a number is gone. Of changes that added records. */
export async function rollBack(name: string, seq: number): Promise<void> {
  const db = await asPromise(indexedDB.open(name))
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
  const rows = await asPromise<{ seq: number; title: string; change: Record<string, unknown> }[]>(transaction.objectStore('journal').getAll())
  const kept = rows.find((row) => row.seq === seq)
  for (const row of rows.filter((one) => one.seq > seq)) {
    transaction.objectStore('journal').delete(row.seq)
    for (const key of Object.keys(row.change)) transaction.objectStore(key.slice(0, key.indexOf('/'))).delete(key.slice(key.indexOf('/') + 1))
  }
  const tallies = new Map<string, Record<string, number>>()
  for (const { articleId, layer } of await asPromise<{ articleId: string; layer: string }[]>(transaction.objectStore('annotations').getAll())) {
    const byLayer = tallies.get(articleId) ?? {}
    tallies.set(articleId, { ...byLayer, [layer]: (byLayer[layer] ?? 0) + 1 })
  }
  transaction.objectStore('tallies').clear()
  for (const [articleId, byLayer] of tallies) transaction.objectStore('tallies').put({ articleId, byLayer, suggestions: 0 })
  transaction.objectStore('meta').put({ key: 'history', seq, undo: kept === undefined ? null : { seq, title: kept.title }, redo: null })
  await new Promise((resolve) => { transaction.oncomplete = resolve })
  db.close()
}
