/** A sample for quality control: how many, over what, and the seed by which it can be drawn again. */
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { SampleRequest } from '../../core/review/draw-sample.ts'
import { Choice } from '../ui/choice.tsx'

interface SampleFormProps {
  readonly sample: SampleRequest | null
  readonly onDraw: (sample: SampleRequest | null) => void
}

const strata = [{ id: 'all', name: 'all alike' }, { id: 'layer', name: 'by layer' }, { id: 'annotator', name: 'by annotator' }]

export function SampleForm({ sample, onDraw }: SampleFormProps) {
  return (
    <DialogTrigger>
      <Button className="button quiet small">{sample === null ? 'Sample' : `Sample of ${sample.size}, seed ${sample.seed}`} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover review-popover">
        <Dialog className="review-sample" aria-label="Sample">
          {({ close }) => <Fields sample={sample} onDraw={(drawn) => { onDraw(drawn); close() }} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Fields({ sample, onDraw }: SampleFormProps) {
  const [size, setSize] = useState(String(sample?.size ?? 50))
  const [by, setBy] = useState<SampleRequest['by']>(sample?.by ?? 'all')
  const [seed, setSeed] = useState(String(sample?.seed ?? newSeed()))
  const request: SampleRequest = { size: Number(size), by, seed: Number(seed) }
  const isValid = Number.isInteger(request.size) && request.size > 0 && Number.isSafeInteger(request.seed) && request.seed >= 0 && seed !== ''
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (isValid) onDraw(request) }}>
      <label className="field"><span className="field-label">How many</span><input className="input" inputMode="numeric" value={size} onChange={(event) => setSize(event.target.value)} /></label>
      <Choice label="Drawn" labelAbove value={by} options={strata} onChange={(id) => setBy(id as SampleRequest['by'])} />
      <label className="field"><span className="field-label">Seed</span><input className="input" inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} /></label>
      <p className="field-label">The same seed draws the same sample from the same annotations.</p>
      <span className="review-reject-ways">
        <button type="submit" className="button small primary" disabled={!isValid}>Draw</button>
        {sample !== null && <Button className="button small" onPress={() => onDraw(null)}>All of them</Button>}
      </span>
    </form>
  )
}

const newSeed = (): number => Math.floor(Math.random() * 1_000_000)
