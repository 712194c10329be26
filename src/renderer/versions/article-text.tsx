/** In the article's details: which version of its text this is, what is left to check, and what can be done with it. */
import { Button } from 'react-aria-components'
import { useEffect, useState } from 'react'
import { ActionButton } from '../ui/action-button.tsx'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import type { OpenArticle } from '../../store/store.ts'
import { countDoubts, startChecking } from './doubts.ts'
import './versions.css'

export function ArticleTextFacts({ open: { article } }: { open: OpenArticle }) {
  const workbench = useWorkbench()
  const count = countDoubts(useLibrary((library) => library.doubts)).get(article.id) ?? 0
  const [version, setVersion] = useState(1)
  useEffect(() => {
    let isLeft = false
    void workbench.store.versionsOf(article.id).then((versions) => { if (!isLeft) setVersion((versions.at(-1)?.number ?? 0) + 1) })
    return () => { isLeft = true }
  }, [workbench, article.id, article.textSha256])
  return (
    <div className="article-text">
      <span className="field-label">Text{version > 1 ? `, version ${version}` : ''}</span>
      <div className="article-text-buttons">
        {count > 0 && <Button className="button small primary" onPress={() => void startChecking(workbench)}>{count} {count === 1 ? 'span' : 'spans'} to check</Button>}
        <ActionButton id="text.correct" className="button small" />
        <ActionButton id="text.versions" className="button small" />
      </div>
    </div>
  )
}
