/** In the inspector of a quote: where other articles report the same words, and how they differ. */
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Annotation } from '../../core/model.ts'
import { compareWords } from '../../core/suggest/same-words/compare-words.ts'
import { spansIn } from '../../core/annotation.ts'
import { useLibrary, useObservable, useOpenArticle, useWorkbench } from '../workbench/use-workbench.ts'
import type { SameWords } from './corpus.ts'
import { relateSame } from './relate-same.ts'
import './same-words-part.css'

export function SameWordsPart({ quote }: { quote: Annotation }) {
  const workbench = useWorkbench()
  const found = useSameWords(quote)
  const related = useRelatedPlaces(quote)
  const progress = useObservable(workbench.suggesting.corpusProgress)
  const left = found.filter((same) => !related.has(placeKey(same)))
  if (left.length === 0) return null
  return (
    <section className="part same-words" aria-label="The same words elsewhere">
      <div className="part-head">
        <span className="field-label">The same words elsewhere</span>
        {progress !== null && <span className="same-words-progress">{progress.done} of {progress.of} articles read</span>}
      </div>
      <ul className="same-words-list">
        {left.slice(0, most).map((same) => <SameWordsRow key={placeKey(same)} quote={quote} same={same} />)}
      </ul>
      {left.length > most && <p className="field-hint">and {left.length - most} more</p>}
    </section>
  )
}

/** So many of them are shown. */
const most = 12

function SameWordsRow({ quote, same }: { quote: Annotation; same: SameWords }) {
  const workbench = useWorkbench()
  const article = useLibrary((library) => library.articles.get(same.articleId))
  const where = article?.outlet ?? article?.title ?? ''
  const own = spansIn(quote, 'content').map(({ text }) => text).join(' … ')
  return (
    <li className="same-words-row">
      <p className="same-words-text">
        {compareWords(own, same.words).map(({ kind, text }, index) => (
          kind === 'same' ? <span key={index}>{text} </span>
          : kind === 'first' ? <del key={index} title={text}>{shortened(text)} </del>
          : <ins key={index}>{text} </ins>
        ))}
      </p>
      <p className="same-words-facts">
        <Button className="plain same-words-article" onPress={() => void workbench.openArticle(same.articleId, { range: same })}>{where}</Button>
        <span>{kindWords[same.kind]}, {Math.round(same.score * 100)} %</span>
        <Button className="button quiet small" aria-label={`Same as the quote in ${where}`} onPress={() => void relateSame(workbench, quote.id, same)}>Same as</Button>
      </p>
    </li>
  )
}

/** Of a long stretch that is missing there, its ends: what is there is to be read. */
function shortened(text: string): string {
  const words = text.split(' ')
  return words.length <= 6 ? text : [...words.slice(0, 2), '…', ...words.slice(-2)].join(' ')
}

const kindWords: Readonly<Record<SameWords['kind'], string>> = {
  identical: 'identical', truncated: 'cut', elided: 'with something left out', bracketed: 'with brackets', partial: 'in part', paraphrased: 'in other words'
}

/** Asked for when the quote is opened and when its words change. */
function useSameWords(quote: Annotation): readonly SameWords[] {
  const { suggesting } = useWorkbench()
  const [found, setFound] = useState<readonly SameWords[]>([])
  const content = spansIn(quote, 'content').map(({ start, end }) => `${start}-${end}`).join()
  const isLookedThrough = useObservable(suggesting.corpusProgress) === null
  const ask = useEffectEvent(() => suggesting.findSame(quote))
  useEffect(() => {
    let isCurrent = true
    void ask().then((same) => { if (isCurrent) setFound(same) }, () => undefined)
    return () => { isCurrent = false }
  }, [quote.id, content, isLookedThrough])
  return found
}

/** The places of the quotes that it is related to already. */
function useRelatedPlaces({ id }: Annotation): ReadonlySet<string> {
  const open = useOpenArticle()
  const places = [...open?.relations.values() ?? []].filter(({ type, from, to }) => type === 'same-as' && (from === id || to === id)).flatMap(({ from, to }) => {
    const other = open?.related.get(from === id ? to : from)
    const content = other === undefined ? [] : spansIn(other, 'content')
    const [first, last] = [content[0], content.at(-1)]
    return other === undefined || first === undefined || last === undefined ? [] : [placeKey({ articleId: other.articleId, start: first.start, end: last.end })]
  })
  return new Set(places)
}

const placeKey = ({ articleId, start, end }: { readonly articleId: string; readonly start: number; readonly end: number }): string => `${articleId} ${start} ${end}`
