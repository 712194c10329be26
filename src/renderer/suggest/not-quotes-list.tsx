/** Below the suggestions, for whoever asks: what stands in quotation marks and quotes nobody, and why. */
import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import type { NotAQuote } from '../../core/suggest/suggestion.ts'
import { useObservable, useOpenArticle, useWorkbench } from '../workbench/use-workbench.ts'
import './not-quotes-list.css'

export function NotQuotesList() {
  const { suggesting, reader } = useWorkbench()
  const article = useOpenArticle()
  const { notQuotes, state } = useObservable(suggesting.shown)
  const isShown = useStore(suggesting.settings, ({ showsNotQuotes }) => showsNotQuotes)
  if (!isShown || article === null || state !== 'ready') return null
  return (
    <section className="not-quotes" aria-labelledby="not-quotes-heading">
      <h3 id="not-quotes-heading">Marks that quote nobody</h3>
      {notQuotes.length === 0 && <p className="suggestion-hint">All that stands in marks is proposed as a quote.</p>}
      <ul>
        {notQuotes.map(({ start, end, reason }) => (
          <li key={start}>
            <Button className="plain not-quote" onPress={() => reader.current?.select({ start, end })}>
              <span className="not-quote-words">{article.text.slice(start, end)}</span>
              <span className="not-quote-reason">{reasonWords[reason]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const reasonWords: Readonly<Record<NotAQuote['reason'], string>> = {
  'scare-quote': 'a word held at a distance', 'title': 'the title of a work', 'term': 'a term', 'nickname': 'a nickname', 'unattributed': 'nobody is told who says it'
}
