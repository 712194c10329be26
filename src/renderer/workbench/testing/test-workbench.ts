/** A workbench for tests of the screen: the real store on a database of its own, a host in memory, a reader that only notes what it was asked. */
import { addArticles } from '../../../core/commands/article.ts'
import type { FullArticle } from '../../../core/model.ts'
import { memoryHost } from '../../../host/memory-host.ts'
import { openStore } from '../../../store/open-store.ts'
import type { Store } from '../../../store/store.ts'
import type { Reader, TextRange } from '../../reader/reader.ts'
import type { Suggesting } from '../../suggest/suggesting.ts'
import { openWorkbench } from '../open-workbench.ts'
import { createView } from '../view.ts'
import type { Workbench } from '../workbench.ts'

export interface TestWorkbench extends Workbench {
  readonly readerCalls: { readonly revealed: TextRange[]; readonly selected: (TextRange | null)[] }
  /** Makes a stretch of the text the reader's selection. */
  selectWords(words: string): void
}

/** With the article open; nothing is suggested unless `suggest` says what. */
export async function testWorkbench(article: FullArticle, suggest?: (store: Store) => Promise<Suggesting>): Promise<TestWorkbench> {
  const store = await openStore({ name: `test-${crypto.randomUUID()}` })
  const workbench = openWorkbench(store, memoryHost(), createView(), await suggest?.(store))
  const revealed: TextRange[] = []
  const selected: (TextRange | null)[] = []
  let selection: TextRange | null = null
  workbench.reader.current = readerThat({
    reveal: (range) => { revealed.push(range) },
    select: (range) => {
      selected.push(range)
      selection = range
    },
    selection: () => selection,
    release: (range) => {
      if (range !== selection) return
      selected.push(null)
      selection = null
    }
  })
  await workbench.run(addArticles, { articles: [{ ...article, blocks: [...article.blocks] }] })
  await workbench.openArticle(article.id)
  return Object.assign(workbench, {
    readerCalls: { revealed, selected },
    selectWords(words: string) {
      const start = article.text.indexOf(words)
      selection = { start, end: start + words.length }
      workbench.view.setState({ selection: { range: selection, rect: new DOMRect() } })
    }
  })
}

const readerThat = (does: Partial<Reader>): Reader => ({
  show: () => undefined,
  refreshCards: () => undefined,
  filter: () => undefined,
  setOpen: () => undefined,
  setHovered: () => undefined,
  reveal: () => undefined,
  selection: () => null,
  release: () => undefined,
  select: () => undefined,
  focus: () => undefined,
  setFurnitureOpen: () => undefined,
  rectOf: () => null,
  destroy: () => undefined,
  ...does
})

/** An article of paragraphs, the first one its title. */
export function articleOf(id: string, ...paragraphs: readonly string[]): FullArticle {
  const text = `${paragraphs.join('\n\n')}\n`
  let start = 0
  const blocks = paragraphs.map((paragraph, index) => {
    const block = { type: index === 0 ? 'title' as const : 'paragraph' as const, start, end: start + paragraph.length }
    start = block.end + 2
    return block
  })
  return {
    id, file: `${id}.txt`, sha256: 'a1'.repeat(32), textSha256: 'b2'.repeat(32), encoding: 'utf-8', title: paragraphs[0] ?? '', outlet: 'The Port Ansel Courier',
    byline: null, publishedAt: '2031-03-05', publishedBasis: 'text', language: 'en', status: 'new', text, blocks
  }
}
