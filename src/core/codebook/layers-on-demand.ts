/** Layers that are in no new project's codebook and join it with the first annotation that needs them. */
import type { Codebook, Layer } from '../model.ts'
import { layerOf } from './codebook.ts'
import { dateLayer } from './date.ts'
import { noteLayer } from './note.ts'

const layersOnDemand: readonly Layer[] = [noteLayer, dateLayer]

/** The codebook with those of the layers that it lacks and that may join it; the same one where it lacks none. */
export function withLayersOnDemand(codebook: Codebook, ids: Iterable<string>): Codebook {
  const wanted = new Set(ids)
  const joining = layersOnDemand.filter(({ id }) => wanted.has(id) && layerOf(codebook, id) === undefined)
    .map((layer) => (codebook.layers.some(({ key }) => key === layer.key) ? { ...layer, key: '' } : layer))
  return joining.length === 0 ? codebook : { ...codebook, layers: [...codebook.layers, ...joining] }
}
