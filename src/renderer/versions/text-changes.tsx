import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { TextChange } from '../../core/versions/text-changes.ts'
import './versions.css'

const changesAtOnce = 40

/** The differences of two texts, one under the other: taken out struck through, put in underlined. */
export function TextChanges({ changes }: { changes: readonly TextChange[] }) {
  const [shown, setShown] = useState(changesAtOnce)
  if (changes.length === 0) return <p className="versions-hint">The words are the same.</p>
  return (
    <>
      <ol className="text-changes" aria-label="What changed">
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.at} ${change.removed.length} ${change.added.length}`} dir="auto">
            <span className="text-around">{shownLines(change.before)}</span>
            {change.removed !== '' && <del><span className="visually-hidden">Taken out: </span>{shownLines(shorten(change.removed))}</del>}
            {change.added !== '' && <ins><span className="visually-hidden">Put in: </span>{shownLines(shorten(change.added))}</ins>}
            <span className="text-around">{shownLines(change.after)}</span>
          </li>
        ))}
      </ol>
      {shown < changes.length && <Button className="button small" onPress={() => setShown(shown + changesAtOnce)}>Show {Math.min(changesAtOnce, changes.length - shown)} more</Button>}
    </>
  )
}

/** Line breaks are seen as a sign: a change of them alone would be none to the eye. */
const shownLines = (words: string): string => words.replace(/\n+/g, ' ¶ ')

const shorten = (words: string): string => (words.length > 600 ? `${words.slice(0, 300)} … ${words.slice(-200)}` : words)
