/** Text that is typed at leisure and committed when the hand rests, the field is left, the screen moves on or the window closes. */
import { useEffect, useRef, useState } from 'react'
import { registerPendingEdit } from './pending-edits.ts'

const restMilliseconds = 600

export interface Draft {
  /** What the field shows: what is being typed, else the value. */
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** Commits at once, on Enter for instance. */
  readonly commit: () => void
  /** Gives up what was typed. */
  readonly revert: () => void
  readonly isEditing: boolean
  /** What is wrong with what was typed, once it is left or entered: not while it is half written. */
  readonly problem: string | null
}

interface DraftOptions {
  readonly value: string
  readonly commit: (text: string) => void | Promise<unknown>
  /** A sentence that says what is wrong with the text; null where it may be committed. */
  readonly check?: (text: string) => string | null
}

/** The value of another window shows as soon as nothing is being typed here. */
export function useDraft(options: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef({ ...options, draft })
  latest.current = { ...options, draft }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const focused = useRef(false)
  // What was handed over last: a commit on rest and one on blur are one.
  const handedOver = useRef<string | null>(null)

  const commit = (isFinal = true): void => {
    clearTimeout(timer.current)
    const { draft: text, value, check, commit: hand } = latest.current
    if (text === null) return
    const wrong = check?.(text) ?? null
    if (isFinal) setProblem(wrong)
    if (wrong !== null) return
    if (text === (handedOver.current ?? value)) {
      settle()
      return
    }
    handedOver.current = text
    void Promise.resolve(hand(text)).finally(() => {
      if (handedOver.current === text) handedOver.current = null
      settle()
    })
  }

  const settle = (): void => {
    if (!focused.current && handedOver.current === null) setDraft(null)
  }

  const commitRef = useRef(commit)
  commitRef.current = commit
  useEffect(() => {
    const take = registerPendingEdit(() => commitRef.current())
    return () => {
      take()
      commitRef.current()
    }
  }, [])

  return {
    text: draft ?? options.value,
    problem,
    isEditing: draft !== null,
    onChange(text) {
      focused.current = true
      latest.current = { ...latest.current, draft: text }
      setDraft(text)
      setProblem(null)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => commitRef.current(false), restMilliseconds)
    },
    onBlur() {
      focused.current = false
      commit()
    },
    commit: () => commit(),
    revert() {
      clearTimeout(timer.current)
      latest.current = { ...latest.current, draft: null }
      setDraft(null)
      setProblem(null)
    }
  }
}
