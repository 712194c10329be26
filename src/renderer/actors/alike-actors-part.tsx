/** In the dialog of actors, while none is chosen: those that may be the same. Whether they are is for the analyst to say. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { z } from 'zod'
import type { Actor } from '../../core/model.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { actorDetail } from './actor-words.ts'
import { pairKey, type AlikeActors } from './alike-actors.ts'

export function AlikeActorsPart({ onMerge }: { onMerge: (ids: readonly string[]) => void }) {
  const actors = useLibrary((library) => library.actors)
  const { apart, keepApart } = useKeptApart()
  const alike = useAlikeActors(actors)
  const left = apart === null ? [] : alike.filter(({ a, b }) => !apart.has(pairKey(a, b)) && actors.has(a.id) && actors.has(b.id))
  if (left.length === 0) return null
  return (
    <section className="alike" aria-labelledby="alike-heading">
      <h3 id="alike-heading">May be the same</h3>
      <ul className="alike-list">
        {left.slice(0, most).map((pair) => (
          <AlikeRow key={pairKey(pair.a, pair.b)} pair={pair} onMerge={() => onMerge([pair.a.id, pair.b.id])} onApart={() => keepApart(pair)} />
        ))}
      </ul>
      {left.length > most && <p className="field-hint">and {left.length - most} more</p>}
    </section>
  )
}

/** So many pairs are shown; the next come up as these are decided on. */
const most = 20

function AlikeRow({ pair: { a, b, score, reason }, onMerge, onApart }: { pair: AlikeActors; onMerge: () => void; onApart: () => void }) {
  const names = `${a.name} and ${b.name}`
  return (
    <li className="alike-row">
      <p className="alike-names"><NamedActor actor={a} /> <NamedActor actor={b} /></p>
      <p className="alike-facts">
        <span className="alike-reason">{reason}, {Math.round(score * 100)} %</span>
        <Button className="button quiet small" aria-label={`Merge ${names}…`} onPress={onMerge}>Merge…</Button>
        <Button className="button quiet small" aria-label={`Not the same: ${names}`} onPress={onApart}>Not the same</Button>
      </p>
    </li>
  )
}

const NamedActor = ({ actor }: { actor: Actor }) => (
  <span className="alike-name">{actor.name} <span className="actor-row-detail">{actorDetail(actor)}</span></span>
)

/** Looked for anew when an actor has changed; until then those that were found before. */
function useAlikeActors(actors: ReadonlyMap<string, Actor>): readonly AlikeActors[] {
  const { suggesting } = useWorkbench()
  const [alike, setAlike] = useState<readonly AlikeActors[]>([])
  useEffect(() => {
    let isCurrent = true
    void suggesting.alikeActors([...actors.values()]).then((found) => { if (isCurrent) setAlike(found) }, () => undefined)
    return () => { isCurrent = false }
  }, [suggesting, actors])
  return alike
}

const viewKey = 'actors-apart'
const Kept = z.array(z.string())

/** The pairs that were said not to be the same; null until they have been read. */
function useKeptApart(): { apart: ReadonlySet<string> | null; keepApart: (pair: AlikeActors) => void } {
  const { store } = useWorkbench()
  const [apart, setApart] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    let isCurrent = true
    const take = (keys: readonly string[]): void => { if (isCurrent) setApart(new Set(keys)) }
    void store.readView(viewKey).then((kept) => take(Kept.safeParse(kept).data ?? []), () => take([]))
    return () => { isCurrent = false }
  }, [store])
  const keepApart = ({ a, b }: AlikeActors): void => {
    const next = new Set(apart).add(pairKey(a, b))
    setApart(next)
    void store.writeView(viewKey, [...next])
  }
  return { apart, keepApart }
}
