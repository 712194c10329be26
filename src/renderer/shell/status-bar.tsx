import { actionOf } from '../actions/all-actions.ts'
import { perform } from '../actions/perform.ts'
import { Button } from 'react-aria-components'
import type { SaveState } from '../../store/store.ts'
import { startChecking } from '../versions/doubts.ts'
import { useOpenSuggestions } from '../workbench/use-open-suggestions.ts'
import { useLibrary, useObservable, useOpenArticle, useView, useWorkbench } from '../workbench/use-workbench.ts'
import './status-bar.css'

/** The row at the bottom: whether all is on disk, what the article holds, what is selected. */
export function StatusBar() {
  const workbench = useWorkbench()
  const save = useObservable(workbench.store.saveState)
  const codebook = useLibrary((library) => library.codebook)
  const tallies = useLibrary((library) => library.tallies)
  const article = useOpenArticle()
  const range = useView(({ selection }) => selection?.range ?? null)
  const tally = article === null ? undefined : tallies.get(article.article.id)
  const counts = codebook.layers
    .map(({ id, name }) => ({ name: name.toLowerCase(), count: tally?.byLayer[id] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}${count === 1 ? '' : 's'}`)
  const shortcuts = actionOf('help.shortcuts')
  return (
    <footer className="status-bar">
      <span className={`status-dot ${save.kind}`} aria-hidden="true" />
      <output aria-label="Save state" className={'sentence' in save ? 'status-failed' : ''}>{sentenceOfSave(save)}</output>
      {save.kind === 'saved' && save.at !== null && <span>{timeOfDay(save.at)}</span>}
      {article !== null && <span className="status-counts">{counts.length === 0 ? 'Nothing annotated yet' : counts.join(' · ')}</span>}
      <SuggestionsLeft />
      <SpansToCheck />
      <span className="status-space" />
      {range !== null && <span>{range.start}–{range.end}</span>}
      <Button className="button quiet small" aria-keyshortcuts="?" onPress={() => { if (shortcuts !== undefined) void perform(shortcuts, workbench) }}>? shortcuts</Button>
    </footer>
  )
}

/** Apart from the row, since it changes with every decision and every article that is looked through. */
function SuggestionsLeft() {
  const { suggesting } = useWorkbench()
  const left = useOpenSuggestions(useOpenArticle())
  const progress = useObservable(suggesting.corpusProgress)
  return (
    <>
      {left > 0 && <span>{left} {left === 1 ? 'suggestion' : 'suggestions'} left</span>}
      {progress !== null && <span>Looking through the articles: {progress.done.toLocaleString('en')} of {progress.of.toLocaleString('en')}</span>}
    </>
  )
}

/** In the whole project. */
function SpansToCheck() {
  const workbench = useWorkbench()
  const doubts = useLibrary((library) => library.doubts)
  const count = [...doubts.values()].filter(({ asked }) => asked).length
  if (count === 0) return null
  return <Button className="button quiet small" aria-keyshortcuts="c" onPress={() => void startChecking(workbench)}>{count.toLocaleString('en')} {count === 1 ? 'span' : 'spans'} to check</Button>
}

function sentenceOfSave(save: SaveState): string {
  if ('sentence' in save) return save.sentence
  return save.kind === 'saving' ? 'Saving…' : 'Saved'
}

const timeOfDay = (at: string): string => new Date(at).toLocaleTimeString('en-GB')
