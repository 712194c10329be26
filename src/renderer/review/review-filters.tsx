/** What the queue is about: filters, order, sample, and queries kept under names. */
import { memo, useEffect, useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { everything, type ReviewFilter } from '../../core/review/review-filter.ts'
import type { ReviewOrder, ReviewQuery } from '../../core/review/review-queue.ts'
import { fieldValueKey } from '../../core/review/review-row.ts'
import { Choice } from '../ui/choice.tsx'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { firstQuery } from './create-review.ts'
import { forgetNamedQueue, keepNamedQueue, type NamedQueue, readNamedQueues } from './named-queues.ts'
import { asOptions, orderNames, originNames, statusNames } from './review-words.ts'
import { SampleForm } from './sample-form.tsx'

interface ReviewFiltersProps {
  readonly query: ReviewQuery
  readonly onAsk: (query: ReviewQuery) => void
}

const all = { id: 'all', name: 'All' }
const orderOptions = asOptions(orderNames)
const statusOptions = [all, ...asOptions(statusNames)]
const originOptions = [all, ...asOptions(originNames)]
const stateOptions = [all, { id: 'incomplete', name: 'Incomplete' }, { id: 'complete', name: 'Nothing missing' }, { id: 'noted', name: 'With a note' }]
const ageOptions = [all, { id: '1', name: 'Changed today' }, { id: '7', name: 'In the last 7 days' }, { id: '-7', name: 'Not for 7 days' }, { id: '-30', name: 'Not for 30 days' }]
const confidenceOptions = [all, { id: '0-0.5', name: 'Below 50%' }, { id: '0.5-0.8', name: '50% to 80%' }, { id: '0.8-1', name: 'From 80%' }]

export const ReviewFilters = memo(({ query, onAsk }: ReviewFiltersProps) => {
  const { codebook, annotators, actors } = useLibrary()
  const actorName = useActorName()
  const openArticleId = useView((view) => view.articleId)
  const { filter, order } = query
  const set = (part: Partial<ReviewFilter>): void => onAsk({ ...query, filter: { ...filter, ...part } })

  const layers = useMemo(() => [all, ...codebook.layers.map(({ id, name }) => ({ id, name }))], [codebook])
  const people = useMemo(() => [all, ...[...annotators.values()].map(({ id, name }) => ({ id, name }))], [annotators])
  const named = useMemo(() => [all, ...[...actors.keys()].map((id) => ({ id, name: actorName(id) })).toSorted((a, b) => a.name.localeCompare(b.name))], [actors, actorName])
  const values = useMemo(() => [all, ...codebook.layers.filter(({ id }) => filter.layers.length === 0 || filter.layers.includes(id)).flatMap((layer) =>
    layer.fields.flatMap((field) => (field.values ?? []).map((value) => ({ id: fieldValueKey(field.id, value.id), name: `${layer.name}: ${field.name} ${value.name}` }))))
    .filter(({ id }, i, list) => list.findIndex((other) => other.id === id) === i)], [codebook, filter.layers])
  const isFiltered = JSON.stringify({ ...query, order: 'text' }) !== JSON.stringify(firstQuery)
  return (
    <div className="review-filters">
      <Choice label="Layer" unset="all" value={one(filter.layers)} options={layers} onChange={(id) => set({ layers: listOf(id), values: [] })} />
      <Choice label="Status" unset="all" value={one(filter.statuses)} options={statusOptions} onChange={(id) => set({ statuses: listOf(id) as ReviewFilter['statuses'] })} />
      <Choice label="Actor" unset="all" value={one(filter.actorIds)} options={named} onChange={(id) => set({ actorIds: listOf(id) })} />
      <Choice label="Value" unset="all" value={one(filter.values)} options={values} onChange={(id) => set({ values: listOf(id) })} />
      <Choice label="Annotator" unset="all" value={one(filter.annotatorIds)} options={people} onChange={(id) => set({ annotatorIds: listOf(id) })} />
      <Choice label="Made" unset="all" value={one(filter.origins)} options={originOptions} onChange={(id) => set({ origins: listOf(id) as ReviewFilter['origins'] })} />
      <Choice label="State" unset="all" value={stateOf(filter)} options={stateOptions} onChange={(id) => set(statePart(id))} />
      <Choice label="Confidence" unset="all" value={confidenceId(filter)} options={confidenceOptions} onChange={(id) => set({ confidence: confidencePart(id) })} />
      <Choice label="Age" unset="all" value={ageId(filter)} options={ageOptions} onChange={(id) => set(agePart(id))} />
      <Choice
        label="Articles" unset="all" value={filter.articleIds.length === 0 ? 'all' : 'open'} options={articleOptions}
        onChange={(id) => set({ articleIds: id === 'all' || openArticleId === null ? [] : [openArticleId] })}
      />
      <SampleForm sample={query.sample} onDraw={(sample) => onAsk({ ...query, sample })} />
      <Choice label="Order" value={order} options={orderOptions} onChange={(id) => onAsk({ ...query, order: id as ReviewOrder })} />
      <NamedQueues query={query} onAsk={onAsk} />
      {isFiltered && <Button className="button quiet small" onPress={() => onAsk({ ...query, filter: everything, sample: null })}>Clear</Button>}
    </div>
  )
})
ReviewFilters.displayName = 'ReviewFilters'

const articleOptions = [all, { id: 'open', name: 'The open article' }]
const one = (list: readonly string[]): string => list[0] ?? 'all'
const listOf = (id: string): string[] => (id === 'all' ? [] : [id])

const stateOf = ({ isIncomplete, hasNote }: ReviewFilter): string =>
  isIncomplete === true ? 'incomplete' : isIncomplete === false ? 'complete' : hasNote === true ? 'noted' : 'all'
const statePart = (id: string): Partial<ReviewFilter> =>
  ({ isIncomplete: id === 'incomplete' ? true : id === 'complete' ? false : null, hasNote: id === 'noted' ? true : null })

const confidenceId = ({ confidence }: ReviewFilter): string => (confidence === null ? 'all' : `${confidence.least}-${confidence.most}`)
const confidencePart = (id: string): ReviewFilter['confidence'] => {
  const [least, most] = id.split('-').map(Number)
  return id === 'all' || least === undefined || most === undefined ? null : { least, most }
}

/** Days before today, reckoned when it is chosen. */
const day = 24 * 60 * 60 * 1000
const agePart = (id: string): Partial<ReviewFilter> => {
  const days = Number(id)
  if (id === 'all') return { changedSince: null, changedBefore: null }
  const at = new Date(Date.now() - Math.abs(days) * day).toISOString()
  return days > 0 ? { changedSince: at, changedBefore: null } : { changedSince: null, changedBefore: at }
}
const ageId = ({ changedSince, changedBefore }: ReviewFilter): string => {
  const at = changedSince ?? changedBefore
  if (at === null) return 'all'
  const days = Math.round((Date.now() - Date.parse(at)) / day) * (changedSince === null ? -1 : 1)
  return ageOptions.find(({ id }) => Number(id) === days)?.id ?? 'all'
}

function NamedQueues({ query, onAsk }: ReviewFiltersProps) {
  const { store, tell } = useWorkbench()
  const [queues, setQueues] = useState<readonly NamedQueue[]>([])
  const [name, setName] = useState('')
  useEffect(() => {
    void readNamedQueues(store).then(setQueues)
  }, [store])
  const keep = async (): Promise<void> => {
    if (name.trim() === '') return
    setQueues(await keepNamedQueue(store, { name: name.trim(), query }))
    tell(`Kept the queue “${name.trim()}”.`)
    setName('')
  }
  return (
    <DialogTrigger>
      <Button className="button quiet small">Queues {queues.length > 0 ? queues.length : ''} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover review-popover">
        <Dialog className="review-queues" aria-label="Queues">
          {({ close }) => (
            <>
              {queues.length === 0 && <p className="field-label">A queue keeps filter, order and sample under a name.</p>}
              <ul>
                {queues.map((queue) => (
                  <li key={queue.name}>
                    <Button className="plain review-queue" onPress={() => { onAsk(queue.query); close() }}>{queue.name}</Button>
                    <Button className="button quiet small" aria-label={`Forget ${queue.name}`} onPress={() => void forgetNamedQueue(store, queue.name).then(setQueues)}>×</Button>
                  </li>
                ))}
              </ul>
              <form className="review-keep" onSubmit={(event) => { event.preventDefault(); void keep() }}>
                <input className="input" aria-label="Name of the queue" placeholder="Keep this queue as…" value={name} onChange={(event) => setName(event.target.value)} />
                <button type="submit" className="button small" disabled={name.trim() === ''}>Keep</button>
              </form>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
