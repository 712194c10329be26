/** What the window remembers between starts: theme, panels, the open article, and where each article was left. */
import { z } from 'zod'
import type { Store } from '../../store/store.ts'
import type { View, ViewStore } from './view.ts'

const Kept = z.object({
  articleId: z.string().nullable(),
  openId: z.string().nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.5).max(3),
  panels: z.object({ library: z.boolean(), annotations: z.boolean(), inspector: z.boolean() }),
  furnitureOpen: z.boolean()
}).partial()

const viewKey = 'window'

/** What was kept, without what no longer parses. */
export async function readKeptView(store: Store): Promise<Partial<View>> {
  const kept = Kept.safeParse(await store.readView(viewKey))
  if (!kept.success) return {}
  return Object.fromEntries(Object.entries(kept.data).filter(([, value]) => value !== undefined))
}

/**
 * Writes the kept part of the view as soon as it changes: the window may be closed at any time. Returns a way to wait until
 * it is written.
 */
export function keepView(store: Store, view: ViewStore): () => Promise<void> {
  const part = (): string => {
    const { articleId, openId, theme, zoom, panels, furnitureOpen } = view.getState()
    return JSON.stringify({ articleId, openId, theme, zoom, panels, furnitureOpen } satisfies z.infer<typeof Kept>)
  }
  let asked = part()
  let writing = Promise.resolve()
  view.subscribe(() => {
    const now = part()
    if (now === asked) return
    asked = now
    writing = store.writeView(viewKey, JSON.parse(now))
  })
  return () => writing
}

const positionKey = (articleId: string): string => `position/${articleId}`

/** The offset at the top of an article when it was left; 0 for one never read. */
export async function readPosition(store: Store, articleId: string): Promise<number> {
  const kept = z.number().int().nonnegative().safeParse(await store.readView(positionKey(articleId)))
  return kept.success ? kept.data : 0
}

export const writePosition = (store: Store, articleId: string, offset: number): void => {
  void store.writeView(positionKey(articleId), offset)
}
