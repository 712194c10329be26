/** What the analyst does to the selection: tag it, give it to a role, take it back. Intents, run one after another. */
import { spanOf } from '../../core/anchor/span.ts'
import { layerOf } from '../../core/codebook/codebook.ts'
import { addAnnotation, addSpans } from '../../core/commands/annotation.ts'
import { noteLayer } from '../../core/codebook/note.ts'
import { addLayer } from '../../core/commands/codebook.ts'
import { addRelation } from '../../core/commands/relation.ts'
import type { Layer, Role, Span } from '../../core/model.ts'
import type { OpenArticle } from '../../store/store.ts'
import type { TextRange } from '../reader/reader.ts'
import { allAnnotations, annotationFilter } from '../library/library-filter.ts'
import { passes } from '../library/shown-annotations.ts'
import { addedIn } from './added-in.ts'
import type { Workbench } from './workbench.ts'

/** Tags the selection with a layer, its words in the layer's first role, and opens the new annotation. */
export function annotateSelection(workbench: Workbench, layerId: string): Promise<void> {
  const pressed = selectionOf(workbench)
  return workbench.enqueue(async () => {
    const layer = layerOf(workbench.store.library.get().codebook, layerId)
    const found = selectedIn(workbench, pressed, layer === undefined ? 'press the key again' : `press ${layer.key}`)
    if (found !== null && layer !== undefined) await tag(workbench, layer, found)
  })
}

/** Tags the selection with a note; a codebook without the note layer gets it first. */
export function annotateNote(workbench: Workbench): Promise<void> {
  const pressed = selectionOf(workbench)
  return workbench.enqueue(async () => {
    const found = selectedIn(workbench, pressed, `press ${noteLayer.key}`)
    if (found === null) return
    const layer = layerOf(workbench.store.library.get().codebook, noteLayer.id)
    if (layer === undefined && (await workbench.run(addLayer, { layer: noteLayer })) === null) return
    await tag(workbench, layer ?? noteLayer, found)
  })
}

/** Gives the selection to the n-th role (1 is the first) of the open annotation. */
export function giveSelectionToRole(workbench: Workbench, number: number): Promise<void> {
  const pressed = selectionOf(workbench)
  return workbench.enqueue(async () => {
    const open = openAnnotation(workbench)
    if (open === null) {
      workbench.tell(`Open an annotation first: then ${number} gives the selected words to its role number ${number}.`)
      return
    }
    const role = open.layer.roles[number - 1]
    if (role === undefined) {
      workbench.tell(`A ${open.layer.name.toLowerCase()} has ${open.layer.roles.length} roles; there is no role ${number}.`)
      return
    }
    await give(workbench, open.id, role, pressed, `press ${number}`)
  })
}

/** Gives the selection to the role for which it is being picked. */
export const completePicking = (workbench: Workbench): Promise<void> =>
  workbench.enqueue(async () => {
    const { picking } = workbench.view.getState()
    const open = openAnnotation(workbench)
    const role = open?.layer.roles.find(({ id }) => id === picking?.role)
    if (picking === null || open === null || role === undefined || open.id !== picking.annotationId) return
    workbench.view.setState({ picking: null })
    await give(workbench, open.id, role, selectionOf(workbench), 'pick again')
  })

/** Makes the annotation the other end of the relation that is being drawn. */
export const completeRelating = (workbench: Workbench, otherId: string): Promise<void> =>
  workbench.enqueue(async () => {
    const { relating } = workbench.view.getState()
    if (relating === null || relating.annotationId === otherId) return
    workbench.view.setState({ relating: null })
    await workbench.run(addRelation, { type: relating.type, from: relating.annotationId, to: otherId })
  })

async function tag(workbench: Workbench, layer: Layer, { article, range }: Selected): Promise<void> {
  const [role] = layer.roles
  if (role === undefined) return
  const commit = await workbench.run(addAnnotation, { articleId: article.article.id, layer: layer.id, spans: spansFor(article, role, range) })
  const id = addedIn(commit, 'annotations')
  if (id === null) return
  spend(workbench, range)
  const added = workbench.article.get()?.annotations.get(id)
  // What was just tagged is not to be hidden by a filter set for something else.
  if (added !== undefined && !passes(added, annotationFilter.getState())) annotationFilter.setState(allAnnotations)
  workbench.view.setState({ openId: id, picking: null })
}

async function give(workbench: Workbench, annotationId: string, role: Role, pressed: Selected | null, what: string): Promise<void> {
  const found = selectedIn(workbench, pressed, what)
  if (found === null) return
  const spans = spansFor(found.article, role, found.range)
  if (spans.length > 0) await workbench.run(addSpans, { id: annotationId, spans })
  spend(workbench, found.range)
}

interface Selected {
  readonly article: OpenArticle
  readonly range: TextRange
}

/** What is selected as a key is pressed: whoever is quick has selected the next words before the press is acted on. */
function selectionOf(workbench: Workbench): Selected | null {
  const article = workbench.article.get()
  const range = workbench.reader.current?.selection() ?? null
  return article === null || range === null ? null : { article, range }
}

/** Selections that were tagged or given: a key pressed twice does it once. */
const spent = new WeakSet<TextRange>()

/** Whatever is selected by now stays: it may be the next words already. */
function spend({ reader }: Workbench, range: TextRange): void {
  spent.add(range)
  reader.current?.release(range)
}

/** The selection of a press, in the article as it is now. */
function selectedIn(workbench: Workbench, pressed: Selected | null, what: string): Selected | null {
  const article = workbench.article.get()
  if (article !== null && pressed !== null && !spent.has(pressed.range) && pressed.article.text === article.text && pressed.article.article.id === article.article.id) {
    return { article, range: pressed.range }
  }
  workbench.tell(`Select words in the article, then ${what}.`)
  return null
}

/**
 * One span a paragraph where the role may have several: a quote that runs over paragraphs has a span in each, since the
 * blank lines, captions and furniture between them are nobody's words. A role with room for one keeps the whole range.
 */
export function spansFor({ text, blocks }: Pick<OpenArticle, 'text' | 'blocks'>, role: Role, range: TextRange): Span[] {
  if (role.max !== null) return [spanOf(text, role.id, range.start, range.end)]
  const touched = blocks.filter(({ start, end }) => start < range.end && end > range.start)
  const spoken = touched.filter(({ type }) => type !== 'furniture' && type !== 'caption')
  return (spoken.length === 0 ? touched : spoken)
    .map(({ start, end }) => trimmed(text, Math.max(start, range.start), Math.min(end, range.end)))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => spanOf(text, role.id, start, end))
}

function trimmed(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, Math.max(start, end))
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

function openAnnotation(workbench: Workbench): { id: string; layer: Layer } | null {
  const { openId } = workbench.view.getState()
  const annotation = openId === null ? undefined : workbench.article.get()?.annotations.get(openId)
  const layer = annotation === undefined ? undefined : layerOf(workbench.store.library.get().codebook, annotation.layer)
  return annotation === undefined || layer === undefined ? null : { id: annotation.id, layer }
}
