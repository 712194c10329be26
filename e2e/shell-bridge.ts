/** What the preload exposes, asked from a test as the page would ask. Bytes go as text: a test passes nothing else in and out of a page. */
import type { Page } from '@playwright/test'

type Answer = { readonly result: unknown } | { readonly failure: string }
interface Bridge {
  readonly ask: Readonly<Record<string, (argument: unknown) => Promise<Answer>>>
}

export interface Listing {
  readonly id: number
  readonly entries: readonly { readonly path: string; readonly size: number }[]
  readonly problems: readonly string[]
}

export function ask(page: Page, name: string, argument: unknown = null): Promise<Answer> {
  return page.evaluate(([asked, given]) => {
    const { glossatorHost } = globalThis as unknown as { glossatorHost: Bridge }
    return glossatorHost.ask[asked]!(given)
  }, [name, argument] as const)
}

/** The result of a request that must not fail. */
export async function result<T>(page: Page, name: string, argument: unknown = null): Promise<T> {
  const answer = await ask(page, name, argument)
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.result as T
}

/** The text of one file of a batch, or the sentence that came in its place. */
export function readText(page: Page, batch: number, index: number): Promise<string> {
  return page.evaluate(async (which) => {
    const { glossatorHost } = globalThis as unknown as { glossatorHost: Bridge }
    const answer = await glossatorHost.ask['readArticle']!(which)
    if ('failure' in answer) return answer.failure
    const read = answer.result as { bytes: Uint8Array } | { problem: string }
    return 'problem' in read ? read.problem : new TextDecoder().decode(read.bytes)
  }, { batch, index })
}

/** Saves text, and more of it beside. */
export function saveText(page: Page, suggestedName: string, text: string, beside: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return page.evaluate((given) => {
    const { glossatorHost } = globalThis as unknown as { glossatorHost: Bridge }
    const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
    return glossatorHost.ask['saveFile']!({
      suggestedName: given.suggestedName,
      bytes: bytes(given.text),
      beside: Object.entries(given.beside).map(([name, content]) => ({ name, bytes: bytes(content) }))
    })
  }, { suggestedName, text, beside })
}
