/** Queries of the analyst's own, kept under names in this window's memory of the project. */
import { z } from 'zod'
import { ReviewQuery } from '../../core/review/review-queue.ts'
import type { Store } from '../../store/store.ts'

export const NamedQueue = z.strictObject({ name: z.string().min(1), query: ReviewQuery })
export type NamedQueue = z.infer<typeof NamedQueue>

const key = 'review/queues'

/** Those that can be read, in the order of their names. */
export async function readNamedQueues(store: Store): Promise<readonly NamedQueue[]> {
  const kept = z.array(z.unknown()).catch([]).parse(await store.readView(key))
  return kept.flatMap((one) => {
    const parsed = NamedQueue.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}

/** In the place of one of the same name. Resolves to all of them. */
export async function keepNamedQueue(store: Store, queue: NamedQueue): Promise<readonly NamedQueue[]> {
  return write(store, [...(await readNamedQueues(store)).filter(({ name }) => name !== queue.name), queue])
}

export async function forgetNamedQueue(store: Store, name: string): Promise<readonly NamedQueue[]> {
  return write(store, (await readNamedQueues(store)).filter((queue) => queue.name !== name))
}

async function write(store: Store, queues: readonly NamedQueue[]): Promise<readonly NamedQueue[]> {
  const sorted = queues.toSorted((a, b) => a.name.localeCompare(b.name))
  await store.writeView(key, sorted)
  return sorted
}
