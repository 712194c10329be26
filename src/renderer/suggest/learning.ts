/**
 * What the analyst's decisions tell about later suggestions. Each decision is remembered with what had been seen in the
 * suggestion; what it counts for is read from the annotation as it is now, so that undo takes a decision back.
 */
import { z } from 'zod'
import { changesIn } from '../../core/change.ts'
import type { Annotation } from '../../core/model.ts'
import { type Decision, type DecisionCounts, learn, noDecisions } from '../../core/suggest/learning/decision-counts.ts'
import type { Observable, Store } from '../../store/store.ts'
import { observable } from '../workbench/observable.ts'

export interface Learning {
  readonly counts: Observable<DecisionCounts>
  /** Forgets every decision; the annotations stay. */
  reset(): Promise<void>
  close(): void
}

interface Decided {
  readonly features: readonly string[]
  readonly decision: Decision | null
}

const Features = z.array(z.string().max(200)).max(50)
const prefix = 'decision/'

/** `featuresOf`: what was seen in the suggestion that an annotation was made from; null for one that was made by hand. */
export async function startLearning(store: Store, featuresOf: (annotationId: string) => readonly string[] | null): Promise<Learning> {
  const decided = await readDecided(store)
  const counts = observable(countsOf(decided.values()))

  const remember = (id: string): Decided | null => {
    const features = featuresOf(id)
    if (features !== null) void store.writeView(`${prefix}${id}`, features)
    return features === null ? null : { features, decision: null }
  }

  const stop = store.onCommit(({ change }) => {
    let now = counts.get()
    for (const { before, after } of changesIn(change, 'annotations')) {
      const id = after?.id ?? before?.id ?? ''
      const known = decided.get(id) ?? remember(id)
      const next = decisionOf(after)
      if (known === null || next === known.decision) continue
      if (known.decision !== null) now = learn(now, known.features, known.decision, -1)
      if (next !== null) now = learn(now, known.features, next)
      decided.set(id, { ...known, decision: next })
    }
    counts.set(now)
  })

  return {
    counts,
    async reset() {
      decided.clear()
      counts.set(noDecisions)
      await store.forgetViews(prefix)
    },
    close: stop
  }
}

async function readDecided(store: Store): Promise<Map<string, Decided>> {
  const rows = [...await store.readViews(prefix)].flatMap(([key, value]) => {
    const features = Features.safeParse(value)
    return features.success ? [[key.slice(prefix.length), features.data] as const] : []
  })
  const annotations = new Map((await store.annotations(rows.map(([id]) => id))).map((annotation) => [annotation.id, annotation]))
  return new Map(rows.map(([id, features]) => [id, { features, decision: decisionOf(annotations.get(id) ?? null) }]))
}

/** What the annotation says of the suggestion that it came from; null where it is gone or open again. */
function decisionOf(annotation: Annotation | null): Decision | null {
  if (annotation === null) return null
  if (annotation.status === 'rejected') return 'rejected'
  return annotation.origin === 'accepted' || annotation.origin === 'edited' ? 'accepted' : null
}

function countsOf(decided: Iterable<Decided>): DecisionCounts {
  let counts = noDecisions
  for (const { features, decision } of decided) if (decision !== null) counts = learn(counts, features, decision)
  return counts
}
