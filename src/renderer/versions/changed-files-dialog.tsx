/** Files that were opened again and hold other words than the articles that came from them: asked about once for all. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { addArticles } from '../../core/commands/article.ts'
import type { FullArticle } from '../../core/model.ts'
import type { NewText } from '../../core/versions/new-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { ChangedFile } from './changed-file.ts'
import { planChange, takeChange } from './plan-change.ts'
import './versions.css'

const shownAtOnce = 50

export function ChangedFilesDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const { articles, tallies } = useLibrary()
  const files = useView((view) => view.changedFiles)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => () => workbench.view.setState({ changedFiles: [] }), [workbench])
  const one = files.length === 1
  const act = (work: () => Promise<void>): void => {
    setBusy(true)
    onClose()
    void work().catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))
  }
  return (
    <Dialog
      title={one ? 'This file has changed' : `${files.length.toLocaleString('en')} files have changed`}
      onClose={onClose}
      footer={
        <>
          <Button className="button" isDisabled={isBusy} onPress={onClose}>Leave {one ? 'it' : 'them'}</Button>
          <Button className="button" isDisabled={isBusy} onPress={() => act(() => addOthers(workbench, files))}>{one ? 'Add as another article' : 'Add as other articles'}</Button>
          <Button className="button primary" isDisabled={isBusy} onPress={() => act(() => takeVersions(workbench, files))}>{one ? 'Take as a new version' : 'Take as new versions'}</Button>
        </>
      }
    >
      <p className="versions-told">
        {one ? 'An article of this name is in the project already, and the file now holds another text.' : 'Articles of these names are in the project already, and the files now hold other texts.'}{' '}
        As a new version, {one ? 'the article keeps its annotations: they go' : 'the articles keep their annotations: these go'} with their words, and what is not certain is left for you to check. The old text is kept.
      </p>
      <ul className="changed-files" aria-label="Changed files">
        {files.slice(0, shownAtOnce).map(({ articleId, taken }) => {
          const tally = tallies.get(articleId)
          const count = Object.values(tally?.byLayer ?? {}).reduce((sum, number) => sum + number, 0)
          return (
            <li key={articleId}>
              <strong dir="auto">{articles.get(articleId)?.title ?? taken.title}</strong>
              <span>{taken.file} · {count === 0 ? 'not annotated' : `${count} ${count === 1 ? 'annotation' : 'annotations'}`}</span>
            </li>
          )
        })}
        {files.length > shownAtOnce && <li>and {files.length - shownAtOnce} more</li>}
      </ul>
    </Dialog>
  )
}

async function addOthers(workbench: Workbench, files: readonly ChangedFile[]): Promise<void> {
  const commit = await workbench.run(addArticles, { articles: files.map(({ taken }) => taken) })
  if (commit === null) return
  await workbench.openArticle(files[0]!.taken.id)
  workbench.tell(`${files.length === 1 ? 'One article' : `${files.length} articles`} added beside the earlier ${files.length === 1 ? 'one' : 'ones'}.`)
}

const textOf = ({ file, sha256, textSha256, encoding, text, blocks }: FullArticle): NewText => ({ file, sha256, textSha256, encoding, text, blocks })

/** One change an article, so that each can be undone by itself. */
async function takeVersions(workbench: Workbench, files: readonly ChangedFile[]): Promise<void> {
  const { store, view } = workbench
  const leaving = new AbortController()
  let taken = 0
  let toCheck = 0
  try {
    for (const [index, { articleId, taken: text }] of files.entries()) {
      if (leaving.signal.aborted) break
      if (files.length > 1) view.setState({ work: { label: `Carrying the annotations of ${text.file}`, share: index / files.length, cancel: () => leaving.abort() } })
      const [article] = await store.fullArticles([articleId])
      if (article === undefined) continue
      const plan = await planChange(workbench, article, textOf(text), leaving.signal)
      if (!await takeChange(workbench, article, plan, { cause: 'file', reason: '' })) continue
      taken++
      toCheck += plan.counts.approximate + plan.counts.lost
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw error
  } finally {
    view.setState({ work: null })
  }
  if (files[0] !== undefined && taken > 0) await workbench.openArticle(files[0].articleId)
  workbench.tell(`${taken === 1 ? 'One new version was' : `${taken} new versions were`} taken. ${toCheck === 0 ? 'All spans went with their words.' : `${toCheck} ${toCheck === 1 ? 'span is' : 'spans are'} left to check.`}`)
}
