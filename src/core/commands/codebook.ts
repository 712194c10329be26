/** What an analyst does to the codebook. */
import { z } from 'zod'
import { layerOf } from '../codebook/codebook.ts'
import { Layer } from '../model.ts'
import { Refusal, defineCommand } from './command.ts'
import { codebookOf, readCodebook } from './find-record.ts'
import { change } from './record-change.ts'

/** Adds a layer at the end. Its id and its key must be free. */
export const addLayer = defineCommand({
  id: 'codebook.addLayer',
  title: ({ layer }) => `Add the layer ${layer.name}`,
  args: z.strictObject({ layer: Layer }),
  reads: () => [readCodebook],
  run: (state, { layer }) => {
    const codebook = codebookOf(state)
    if (layerOf(codebook, layer.id) !== undefined) throw new Refusal(`The codebook has a layer “${layer.id}” already.`)
    const rival = codebook.layers.find(({ key }) => key !== '' && key === layer.key)
    if (rival !== undefined) throw new Refusal(`The key ${layer.key} already tags ${rival.name}.`)
    return change('codebook', codebook, { ...codebook, layers: [...codebook.layers, layer] })
  }
})
