/**
 * The document's highlights, one a channel. Their names are global, so readers on one page share them: each adds and takes
 * away only its own ranges, and the last one out removes the highlight.
 */
import { channels } from './channels.ts'

const highlights = new Map<string, Highlight>()
const customSheets = new Map<string, CSSStyleSheet>()

export const highlightName = (channel: string): string => `annotation-${channel}`

export function addToHighlight(channel: string, range: AbstractRange): void {
  let highlight = highlights.get(channel)
  if (highlight === undefined) {
    highlight = new Highlight()
    // Layers of the codebook's own lie right above the quotes.
    highlight.priority = Math.max(3, channels.findIndex((name) => name === channel))
    highlights.set(channel, highlight)
    CSS.highlights.set(highlightName(channel), highlight)
    if (channel.startsWith('layer-')) addSheet(channel)
  }
  highlight.add(range)
}

export function removeFromHighlight(channel: string, range: AbstractRange): void {
  const highlight = highlights.get(channel)
  if (highlight === undefined) return
  highlight.delete(range)
  if (highlight.size > 0) return
  highlights.delete(channel)
  CSS.highlights.delete(highlightName(channel))
  removeSheet(channel)
}

// Colours of the codebook are known only now; a constructed style sheet is what the content security policy leaves.
function addSheet(channel: string): void {
  const color = `#${channel.slice('layer-'.length, 'layer-'.length + 6)}`
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    channel.endsWith('-part')
      ? `.article-text::highlight(${highlightName(channel)}) { text-decoration: underline dotted 2px ${color}; }`
      : `.article-text::highlight(${highlightName(channel)}) { background-color: rgb(from ${color} r g b / 0.16); color: var(--tinted-ink); text-decoration: underline double 1px ${color}; }`
  )
  customSheets.set(channel, sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

function removeSheet(channel: string): void {
  const sheet = customSheets.get(channel)
  if (sheet === undefined) return
  customSheets.delete(channel)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
}
