/** The article in Lexical: read-only, its first screen built at once, the rest section by section when asked. */
import { $createNodeSelection, $createTextNode, $getRoot, $setSelection, createEditor, type LexicalEditor, type NodeKey } from 'lexical'
import type { Block } from '../../core/model.ts'
import { $createBlock, $createFurniture, $createSection, BlockNode, FurnitureNode, labelFurnitureButton, SectionNode } from './article-nodes.ts'
import type { SectionPlan, SectionsPlan } from './plan-sections.ts'
import { partAt, partStarts } from './text-parts.ts'

export interface BuiltSection {
  readonly plan: SectionPlan
  readonly element: HTMLElement
}

export interface ArticleView {
  readonly root: HTMLElement
  /** What stands for the sections before and after those that are built. */
  readonly before: HTMLElement
  readonly after: HTMLElement
  /** Neighbouring sections in the order of the text. */
  readonly sections: readonly BuiltSection[]
  /** The blocks that are built: `from` to `to`, `to` not included. */
  built(): { readonly from: number; readonly to: number }
  /** Builds the section nearest to what is there; null when all are. */
  buildNext(): BuiltSection | null
  element(block: number): HTMLElement | null
  /** The place of an offset from the start of a block's text; null where it is not built. */
  textAt(block: number, offset: number): readonly [Text, number] | null
  /** The block that an element is; null for any other node. */
  blockOf(node: Node): number | null
  /** The offset, from the start of its text, of a boundary point inside of a block. */
  offsetIn(block: number, node: Node, offset: number): number
  setFurnitureOpen(open: boolean): void
  destroy(): void
}

const whole = [0] as const

export function createArticleView(text: string, blocks: readonly Block[], { sections: plans, first }: SectionsPlan, label: string): ArticleView {
  const root = document.createElement('div')
  root.className = 'article-text'
  root.setAttribute('role', 'document')
  root.setAttribute('aria-label', label)
  root.tabIndex = 0
  const [before, after] = [spacer(), spacer()]

  // The reader has its own keys and selection; Lexical's would only follow each caret move with an update.
  const editor = createEditor({
    namespace: 'article',
    editable: false,
    disableEvents: true,
    nodes: [SectionNode, FurnitureNode, BlockNode],
    onError: (error) => {
      throw error
    }
  })
  editor.setRootElement(root)

  const numbers = numberParagraphs(blocks)
  const elements = new Array<HTMLElement | undefined>(blocks.length)
  /** Of blocks that are parted. */
  const parts = new Map<number, readonly number[]>()
  const blockOfElement = new WeakMap<Node, number>()
  const sections: BuiltSection[] = []
  let [low, high] = [first, first]
  let furnitureOpen = false
  let heightBefore = sumOf(plans.slice(0, first))
  let heightAfter = sumOf(plans.slice(first))

  const build = (plan: SectionPlan, atEnd: boolean): BuiltSection => {
    const keys: NodeKey[] = []
    let sectionKey = ''
    editor.update(
      () => {
        // The first screen is laid out for certain: no frame is lost to finding out that it is in view.
        const section = $createSection(sections.length === 0 ? 0 : plan.height)
        sectionKey = section.getKey()
        for (const group of groupsOf(blocks, plan)) {
          const made = group.map((i) => {
            const starts = partStarts(text, blocks[i] as Block)
            if (starts.length > 1) parts.set(i, starts)
            return $block(text, blocks[i] as Block, starts, numbers[i] ?? 0)
          })
          keys.push(...made.map((node) => node.getKey()))
          if (blocks[group[0] as number]?.type === 'furniture') section.append($createFurniture(linesIn(text, blocks, group)).append(...made))
          else section.append(...made)
        }
        if (atEnd) $getRoot().append(section)
        else $getRoot().splice(0, 0, [section])
        // Without a selection of its own, Lexical would ask for the document's at each update, which lays the page out.
        $setSelection($createNodeSelection())
      },
      { discrete: true }
    )
    const element = editor.getElementByKey(sectionKey) as HTMLElement
    keys.forEach((key, i) => register(editor, key, plan.from + i))
    for (const button of element.querySelectorAll<HTMLElement>('.furniture-button')) labelFurnitureButton(button, furnitureOpen)
    const built = { plan, element }
    if (atEnd) sections.push(built)
    else sections.unshift(built)
    if (atEnd) heightAfter -= plan.height
    else heightBefore -= plan.height
    before.style.blockSize = `${heightBefore}px`
    after.style.blockSize = `${heightAfter}px`
    return built
  }

  const register = (from: LexicalEditor, key: NodeKey, block: number): void => {
    const element = from.getElementByKey(key)
    if (element === null) return
    elements[block] = element
    blockOfElement.set(element, block)
  }

  const textAt = (block: number, offset: number): readonly [Text, number] | null => {
    const starts = parts.get(block) ?? whole
    const part = partAt(starts, offset)
    const node = textIn(elements[block], part)
    return node === null ? null : [node, Math.min(Math.max(0, offset - (starts[part] as number)), node.length)]
  }

  const offsetIn = (block: number, node: Node, offset: number): number => {
    const length = (blocks[block]?.end ?? 0) - (blocks[block]?.start ?? 0)
    const starts = parts.get(block) ?? whole
    if (node === elements[block]) return starts[offset] ?? length
    const part = [...(elements[block]?.childNodes ?? [])].findIndex((child) => child.contains(node))
    if (node instanceof Text || offset === 0) return (starts[part] ?? 0) + offset
    return starts[part + 1] ?? length
  }

  const buildNext = (): BuiltSection | null => {
    const [next, former] = [plans[high], plans[low - 1]]
    // What follows is read first, but not at the price of a void right above.
    const forward = next !== undefined && (former === undefined || high - first <= 2 * (first - low) + 1)
    if (forward) return build(plans[high++] as SectionPlan, true)
    return former === undefined ? null : build(plans[--low] as SectionPlan, false)
  }
  buildNext()

  return {
    root,
    before,
    after,
    sections,
    built: () => ({ from: sections[0]?.plan.from ?? 0, to: sections.at(-1)?.plan.to ?? 0 }),
    buildNext,
    element: (block) => elements[block] ?? null,
    textAt,
    blockOf: (node) => blockOfElement.get(node) ?? null,
    offsetIn,
    setFurnitureOpen(open) {
      furnitureOpen = open
      for (const button of root.querySelectorAll<HTMLElement>('.furniture-button')) labelFurnitureButton(button, open)
    },
    destroy: () => editor.setRootElement(null)
  }
}

function spacer(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'article-spacer'
  return element
}

function $block(text: string, block: Block, starts: readonly number[], number: number): BlockNode {
  const node = $createBlock(block, number)
  if (block.start === block.end) return node
  if (starts.length === 1) return node.append($createTextNode(text.slice(block.start, block.end)))
  return node.append(...starts.map((start, i) => {
    const end = starts[i + 1]
    // Lexical would make one node of neighbours that look alike.
    return $createTextNode(text.slice(block.start + start, end === undefined ? block.end : block.start + end)).toggleUnmergeable()
  }))
}

/** Each block by itself, runs of furniture together. */
function groupsOf(blocks: readonly Block[], { from, to }: SectionPlan): number[][] {
  const groups: number[][] = []
  for (let i = from; i < to; i++) {
    if (i > from && blocks[i]?.type === 'furniture' && blocks[i - 1]?.type === 'furniture') groups.at(-1)?.push(i)
    else groups.push([i])
  }
  return groups
}

function linesIn(text: string, blocks: readonly Block[], group: readonly number[]): number {
  return group.reduce((sum, i) => {
    const block = blocks[i]
    return block === undefined ? sum : sum + text.slice(block.start, block.end).split('\n').length
  }, 0)
}

/** The number of each block among those that a reader would count; 0 for titles, bylines, furniture and the like. */
function numberParagraphs(blocks: readonly Block[]): number[] {
  let count = 0
  return blocks.map(({ type }) => (type === 'paragraph' ? ++count : 0))
}

const sumOf = (plans: readonly SectionPlan[]): number => plans.reduce((sum, { height }) => sum + height, 0)

/** The text node of a part of a block: Lexical puts each into a span. */
function textIn(element: HTMLElement | undefined, part: number): Text | null {
  const node = element?.childNodes[part]?.firstChild
  return node instanceof Text ? node : null
}
