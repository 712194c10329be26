/** The article's text by its blocks, to be corrected. What that does to annotations is told before anything is done. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { joinArticle } from '../../core/article.ts'
import type { Block, FullArticle } from '../../core/model.ts'
import { faultOfCorrection } from '../../core/versions/new-text.ts'
import type { TextPlan } from '../../core/versions/plan-text.ts'
import { textChanges } from '../../core/versions/text-changes.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import { planChange, sentenceOfPlan, takeChange } from './plan-change.ts'
import { TextChanges } from './text-changes.tsx'
import './versions.css'

export function CorrectDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  // As it was when the dialog was opened: what is typed belongs to that text.
  const [article] = useState(() => {
    const open = workbench.article.get()
    return open === null ? null : joinArticle(open.article, open.text, open.blocks)
  })
  if (article === null) return <Dialog title="Correct text" onClose={onClose}><p>Open an article first.</p></Dialog>
  return <Correcting article={article} onClose={onClose} />
}

function Correcting({ article, onClose }: { article: FullArticle; onClose: () => void }) {
  const workbench = useWorkbench()
  const edits = useRef(new Map<number, string>())
  const [changed, setChanged] = useState(0)
  const [planned, setPlanned] = useState<TextPlan | null>(null)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const leaving = useMemo(() => new AbortController(), [])
  useEffect(() => () => leaving.abort(), [leaving])

  const edit = (index: number, words: string): void => {
    const { start, end } = article.blocks[index]!
    if (words === article.text.slice(start, end)) edits.current.delete(index)
    else edits.current.set(index, words)
    setFault(null)
    setChanged(edits.current.size)
  }
  const plan = async (): Promise<void> => {
    const text = withEdits(article, edits.current)
    const wrong = faultOfCorrection(text)
    if (wrong !== null) return setFault(wrong)
    setBusy(true)
    try {
      setPlanned(await planChange(workbench, article, text, leaving.signal))
    } catch (error) {
      if (!leaving.signal.aborted) setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const apply = async (found: TextPlan): Promise<void> => {
    setBusy(true)
    if (await takeChange(workbench, article, found, { cause: 'correction', reason })) {
      onClose()
      workbench.tell(`The text was corrected. ${sentenceOfPlan(found)}`)
    }
    setBusy(false)
  }
  return planned === null
    ? (
      <Dialog
        title={`Correct text: ${article.title}`}
        size="large"
        onClose={onClose}
        dismissable={changed === 0}
        footer={
          <>
            {fault !== null && <p role="alert" className="versions-fault">{fault}</p>}
            <Button className="button" onPress={onClose}>Cancel</Button>
            <Button className="button primary" isDisabled={changed === 0 || isBusy} onPress={() => void plan()}>{isBusy ? 'Comparing…' : 'Continue'}</Button>
          </>
        }
      >
        <p className="versions-hint">Correct the words in place. A line break begins a new paragraph; an emptied block is taken out. Nothing changes before you have seen what it does.</p>
        <Blocks article={article} edits={edits.current} onEdit={edit} />
      </Dialog>
      )
    : (
      <Dialog
        title="Take the corrected text?"
        size="large"
        onClose={onClose}
        dismissable={false}
        footer={
          <>
            <Button className="button" isDisabled={isBusy} onPress={() => setPlanned(null)}>Back</Button>
            <Button className="button primary" isDisabled={isBusy} onPress={() => void apply(planned)}>Take this text</Button>
          </>
        }
      >
        <p className="versions-told" role="status">{sentenceOfPlan(planned)}</p>
        <TextField className="field" value={reason} onChange={setReason}>
          <Label className="field-label">Why (kept with the version; may be empty)</Label>
          <Input className="input" />
        </TextField>
        <h3 className="versions-heading">What changes</h3>
        <TextChanges changes={textChanges(article.text, planned.taken.text, planned.kept)} />
      </Dialog>
      )
}

const blocksAtOnce = 80

interface BlocksProps {
  readonly article: FullArticle
  readonly edits: ReadonlyMap<number, string>
  readonly onEdit: (index: number, words: string) => void
}

/** Some blocks at a time, from the one that is read or has the selection. */
function Blocks({ article: { blocks, text }, edits, onEdit }: BlocksProps) {
  const selected = useView(({ selection, position }) => selection?.range.start ?? position)
  const [at] = useState(() => Math.max(0, blocks.findIndex(({ end }) => end > selected)))
  const [range, setRange] = useState(() => ({ from: at < blocksAtOnce ? 0 : at - 10, to: Math.min(blocks.length, Math.max(at - 10, 0) + blocksAtOnce) }))
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    first.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <>
      {range.from > 0 && <Button className="button small" onPress={() => setRange({ ...range, from: Math.max(0, range.from - blocksAtOnce) })}>Show earlier blocks</Button>}
      <ol className="correct-blocks" start={range.from + 1}>
        {blocks.slice(range.from, range.to).map((block, i) => {
          const index = range.from + i
          return (
            <li key={block.start}>
              <span className="correct-type" id={`correct-${index}`}>{block.type} {index + 1}</span>
              <textarea
                {...(index === at ? { ref: first } : {})}
                className={`input correct-words ${block.type}`}
                aria-labelledby={`correct-${index}`}
                dir="auto"
                spellCheck={false}
                rows={1}
                defaultValue={edits.get(index) ?? wordsOf(text, block)}
                onChange={(event) => onEdit(index, event.target.value)}
              />
            </li>
          )
        })}
      </ol>
      {range.to < blocks.length && <Button className="button small" onPress={() => setRange({ ...range, to: Math.min(blocks.length, range.to + blocksAtOnce) })}>Show later blocks</Button>}
    </>
  )
}

const wordsOf = (text: string, { start, end }: Block): string => text.slice(start, end)

/** The text with some blocks changed. An emptied block goes with the line breaks after it. */
function withEdits({ text, blocks }: FullArticle, edits: ReadonlyMap<number, string>): string {
  const parts: string[] = []
  let at = 0
  for (const [index, words] of [...edits].sort((a, b) => a[0] - b[0])) {
    const { start, end } = blocks[index]!
    parts.push(text.slice(at, start), words.trim() === '' ? '' : words)
    at = words.trim() === '' ? Math.max(end, blocks[index + 1]?.start ?? end) : end
  }
  return [...parts, text.slice(at)].join('')
}
