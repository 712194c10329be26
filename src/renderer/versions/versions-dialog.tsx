/** The texts that an article had: when each was replaced, by whom, why, what changed; and a way back. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { returnToVersion } from '../../core/commands/version.ts'
import type { TextVersion, VersionCause } from '../../core/model.ts'
import { textChanges } from '../../core/versions/text-changes.ts'
import type { OpenArticle } from '../../store/store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useLibrary, useOpenArticle, useWorkbench } from '../workbench/use-workbench.ts'
import { TextChanges } from './text-changes.tsx'
import './versions.css'

export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const open = useOpenArticle()
  return (
    <Dialog title={open === null ? 'Versions of the text' : `Versions: ${open.article.title}`} size="large" onClose={onClose} isReading>
      {open === null ? <p>Open an article first.</p> : <Versions open={open} onClose={onClose} />}
    </Dialog>
  )
}

function Versions({ open, onClose }: { open: OpenArticle; onClose: () => void }) {
  const { store } = useWorkbench()
  const { article, text } = open
  const [versions, setVersions] = useState<readonly TextVersion[] | null>(null)
  useEffect(() => {
    let isLeft = false
    void store.versionsOf(article.id).then((found) => { if (!isLeft) setVersions(found) })
    return () => { isLeft = true }
  }, [store, article.id, article.textSha256])
  if (versions === null) return <p className="versions-hint">Reading…</p>
  if (versions.length === 0) return <p className="versions-hint">This is the text that the article was added with. It has not been changed.</p>
  const last = versions.at(-1)!
  return (
    <ol className="versions" aria-label="Versions" reversed>
      <li><h3 className="versions-heading">Version {last.number + 1}, the present text</h3><Story version={last} /><Changed version={last} next={text} /></li>
      {versions.toReversed().map((version, i) => {
        const before = versions[versions.length - 2 - i]
        return (
          <li key={version.id}>
            <h3 className="versions-heading">Version {version.number}</h3>
            {before === undefined ? <p className="versions-hint">The text that the article was added with.</p> : <><Story version={before} /><Changed version={before} next={version.text} /></>}
            <GoBack version={version} onClose={onClose} />
          </li>
        )
      })}
    </ol>
  )
}

const causes: Readonly<Record<VersionCause, string>> = {
  file: 'The file had changed', correction: 'The text was corrected', return: 'An earlier version was taken again'
}

/** How the text after this version came about. */
function Story({ version: { cause, reason, replacedAt, replacedBy } }: { version: TextVersion }) {
  const annotators = useLibrary((library) => library.annotators)
  const when = new Date(replacedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p className="versions-hint">
      {causes[cause]}: {when}, {annotators.get(replacedBy)?.name ?? replacedBy}.{reason === '' ? '' : ` “${reason}”`}
    </p>
  )
}

function Changed({ version, next }: { version: TextVersion; next: string }) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Button className="button small" aria-expanded={isShown} onPress={() => setShown(!isShown)}>{isShown ? 'Hide what changed' : 'What changed'}</Button>
      {isShown && <TextChanges changes={textChanges(version.text, next, version.kept)} />}
    </>
  )
}

function GoBack({ version, onClose }: { version: TextVersion; onClose: () => void }) {
  const workbench = useWorkbench()
  const goBack = async (): Promise<void> => {
    const commit = await workbench.run(returnToVersion, { id: version.articleId, versionId: version.id })
    if (commit === null) return
    await workbench.store.forgetViews(`position/${version.articleId}`)
    onClose()
    workbench.tell(`Version ${version.number} is the text again. Spans that went over from it are back where they were.`)
  }
  return <Button className="button small" onPress={() => void goBack()}>Go back to this version</Button>
}
