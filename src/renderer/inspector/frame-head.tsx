/** What the open annotation is: its layer, where it stands, whose it is, its words. */
import { ToggleButton } from 'react-aria-components'
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation, Block, Layer } from '../../core/model.ts'
import { agoInWords, momentInWords } from '../ui/time-words.ts'
import { useLibrary } from '../workbench/use-workbench.ts'
import { useFrame, useFrameArticle } from './frame.ts'
import { shortenMiddle } from './shorten-middle.ts'

const originWords: Readonly<Record<Annotation['origin'], string>> = {
  manual: '', suggested: 'suggested', accepted: 'accepted suggestion', edited: 'edited suggestion', imported: 'imported'
}

export const statusWords: Readonly<Record<Annotation['status'], string>> = {
  draft: 'Draft', complete: 'Complete', accepted: 'Accepted', rejected: 'Rejected'
}

export function FrameHead({ onToggleDefinitions }: { onToggleDefinitions: (shown: boolean) => void }) {
  const { annotation, layer, definitionsShown } = useFrame()
  const { blocks } = useFrameArticle()
  const annotators = useLibrary((library) => library.annotators)
  const main = mainSpans(annotation, layer)
  const by = annotators.get(annotation.annotatorId)?.name ?? (annotation.origin === 'suggested' ? 'Glossator' : annotation.annotatorId)
  const place = [placeOf(main[0]?.start ?? 0, main.at(-1)?.end ?? 0, blocks), `${main[0]?.start ?? 0}–${main.at(-1)?.end ?? 0}`]
  return (
    <header className="frame-head">
      <div className="frame-title">
        {/* Focused when the keyboard comes here: Tab then leads to what is missing. */}
        <h2 tabIndex={-1}>{layer.name}</h2>
        <span className={`status-mark ${annotation.status}`}>{isOpenSuggestion(annotation) ? 'Suggested' : statusWords[annotation.status]}</span>
        <ToggleButton className="button quiet small definitions-switch" isSelected={definitionsShown} onChange={onToggleDefinitions}>Definitions</ToggleButton>
      </div>
      <p className="frame-sub">
        {place.join(' · ')} · by {by}
        {originWords[annotation.origin] !== '' && !isOpenSuggestion(annotation) ? `, ${originWords[annotation.origin]}` : ''},{' '}
        <time dateTime={annotation.updatedAt} title={momentInWords(annotation.updatedAt)}>{agoInWords(annotation.updatedAt)}</time>
      </p>
      {definitionsShown && <p className="definition inline">{layer.definition}</p>}
      <blockquote className="frame-words">{shortenMiddle(main.map(({ text }) => text).join(' … '), 280)}</blockquote>
    </header>
  )
}

/** The spans of the layer's first role that has any: the words that the annotation is about. */
export function mainSpans(annotation: Annotation, layer: Layer): Annotation['spans'] {
  const role = layer.roles.find(({ id }) => annotation.spans.some((span) => span.role === id))
  return role === undefined ? annotation.spans : annotation.spans.filter((span) => span.role === role.id)
}

/** The numbers of the paragraphs from one offset to another, counted as the reader counts; else what block it is. */
export function placeOf(start: number, end: number, blocks: readonly Block[]): string {
  let number = 0
  const touched: { type: Block['type']; number: number }[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') number++
    if (block.start < end && start < block.end) touched.push({ type: block.type, number })
  }
  const numbers = touched.filter(({ type }) => type === 'paragraph').map((block) => block.number)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined) return touched[0]?.type ?? 'outside the text'
  return first === last ? `¶${first}` : `¶${first}–${last}`
}
