/** The article in Lexical: read-only, its first screen built at once, the rest section by section when asked. */
import { $createTextNode, $getRoot, createEditor, type LexicalEditor, type NodeKey } from 'lexical'
import type { Block } from '../../core/model.ts'
import { $createBlock, $createFurniture, $createSection, BlockNode, FurnitureNode, labelFurnitureButton, SectionNode } from './article-nodes.ts'
import type { SectionPlan, SectionsPlan } from './plan-sections.ts'

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
  textNode(block: number): Text | null
  /** The block that an element is; null for any other node. */
  blockOf(node: Node): number | null
  setFurnitureOpen(open: boolean): void
  destroy(): void
}

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
          const made = group.map((i) => $block(text, blocks[i] as Block, numbers[i] ?? 0))
          keys.push(...made.map((node) => node.getKey()))
          if (blocks[group[0] as number]?.type === 'furniture') section.append($createFurniture(linesIn(text, blocks, group)).append(...made))
          else section.append(...made)
        }
        if (atEnd) $getRoot().append(section)
        else $getRoot().splice(0, 0, [section])
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
    textNode: (block) => textIn(elements[block]),
    blockOf: (node) => blockOfElement.get(node) ?? null,
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

function $block(text: string, block: Block, number: number): BlockNode {
  const node = $createBlock(block, number)
  const words = text.slice(block.start, block.end)
  return words === '' ? node : node.append($createTextNode(words))
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

/** A block's one text node: Lexical puts it into a span. */
function textIn(element: HTMLElement | undefined): Text | null {
  const node = element?.firstChild?.firstChild
  return node instanceof Text ? node : null
}
