import type { Agreement } from '../../core/agreement/agreement.ts'
import { agreementOf, type AgreementOptions } from '../../core/agreement/agreement-of.ts'
import type { Gamma } from '../../core/agreement/gamma/gamma.ts'
import { gammaOfLayer } from '../../core/agreement/gamma-of-layer.ts'
import { scales } from '../../core/agreement/metrics.ts'
import { type NamedProject, type Readings, readingsAcross, readingsWithin } from '../../core/agreement/readings.ts'
import { agreementTable, type Gammas } from '../agreement-table.ts'
import { type Command, type Doors, InputFault, UsageError } from '../command.ts'
import { openValidDataset } from '../dataset-input.ts'

export const agreeCommand: Command = {
  name: 'agree',
  operands: 'DATASET…',
  does: 'Measures how far readers of the same articles agree',
  details: [
    'Of one dataset its annotators are the readers; of several each is one reader, whoever annotated in it, and articles',
    'are the same where their texts are. Rejected annotations and suggestions that nobody decided on do not count.'
  ],
  options: [
    { name: 'json', value: '', does: 'writes the whole result with the ids behind each number' },
    { name: 'gamma', value: '', does: 'measures γ as well, which takes its time' },
    { name: 'settled', value: '', does: 'leaves drafts out' },
    { name: 'scale', value: 'LAYER.FIELD=SCALE', does: 'compares a field as nominal, ordinal, interval or set; several with commas', isOptional: true },
    { name: 'resamples', value: 'NUMBER', does: 'for the intervals, 1000 otherwise; 0 leaves them out', isOptional: true },
    { name: 'seed', value: 'NUMBER', does: 'of all that is drawn, 1 otherwise', isOptional: true }
  ],
  run: async (paths, options, doors) => {
    const measuring = readOptions(options)
    if (paths.length === 0) throw new UsageError('DATASET is missing.')
    if (paths.filter((path) => path === '-').length > 1) throw new UsageError('Standard input can be read only once.')
    const projects: NamedProject[] = []
    for (const path of paths) projects.push({ name: nameOf(path, projects), data: (await openValidDataset(path, doors)).data })
    const reading = { settledOnly: options['settled'] !== undefined }
    const [only, ...others] = projects
    const readings = only !== undefined && others.length === 0 ? readingsWithin(only.data, reading) : readingsAcross(projects, reading)
    if (readings.articles.length === 0) throw new InputFault(nothingShared(readings))
    const agreement = agreementOf(readings, measuring)
    const gammas = options['gamma'] === undefined ? new Map<string, Gamma>() : measureGammas(readings, agreement, measuring.seed, doors)
    await doors.write(options['json'] === undefined ? agreementTable(agreement, gammas) : `${JSON.stringify(treeOf(agreement, gammas), null, 2)}\n`)
    return 0
  }
}

function readOptions({ resamples = '1000', seed = '1', scale = '' }: Readonly<Record<string, string>>): AgreementOptions & { readonly seed: number } {
  const chosen = new Map(scale.split(',').filter((part) => part !== '').map((part) => {
    const [, field = '', name = ''] = /^([^=]+)=(.+)$/.exec(part.trim()) ?? []
    const known = scales.find((one) => one === name)
    if (known === undefined || !field.includes('.')) throw new UsageError(`--scale takes LAYER.FIELD=SCALE, the scale being ${scales.join(', ')}; not "${part}".`)
    return [field, known] as const
  }))
  return {
    replicates: wholeNumber('resamples', resamples, 100_000),
    seed: wholeNumber('seed', seed, 2 ** 32 - 1),
    scales: (layer, field) => chosen.get(`${layer}.${field}`)
  }
}

function wholeNumber(name: string, value: string, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN
  if (!(number <= most)) throw new UsageError(`--${name} takes a whole number from 0 to ${most.toLocaleString('en')}, not "${value}".`)
  return number
}

/** The file's name; one that is there twice gets its number. */
function nameOf(path: string, others: readonly NamedProject[]): string {
  const name = path === '-' ? 'standard input' : path.replace(/^.*[\\/](?=.)/, '').replace(/\.json$/i, '')
  return others.some((other) => other.name === name) ? `${name} (${others.length + 1})` : name
}

function nothingShared({ readers, readOnce }: Readings): string {
  if (readers.length < 2) return `There is only one reader (${readers[0]?.name ?? 'nobody'}): to agree takes two annotators in one dataset, or two datasets.`
  return `No article was read by two of ${readers.map(({ name }) => name).join(', ')} (${readOnce} by one alone). Articles are the same only where their texts are.`
}

/** Progress goes to standard error, a line a layer. */
function measureGammas(readings: Readings, { layers }: Agreement, seed: number, doors: Doors): Gammas {
  const used = new Set(layers.map(({ layer }) => layer))
  return new Map(readings.codebook.layers.filter(({ id }) => used.has(id)).map((layer) => {
    const steps = gammaOfLayer(readings, layer, { seed })
    let told = { tenth: 0, of: 0 }
    for (;;) {
      const step = steps.next()
      if (step.done === true) return [layer.id, step.value]
      const tenth = Math.floor((10 * step.value.done) / step.value.of)
      if (tenth > told.tenth || step.value.of !== told.of) doors.say(`γ of ${layer.name}: ${step.value.done} of ${step.value.of} alignments`)
      told = { tenth, of: step.value.of }
    }
  }))
}

const treeOf = (agreement: Agreement, gammas: Gammas): object =>
  ({ ...agreement, layers: agreement.layers.map((layer) => ({ ...layer, gamma: gammas.get(layer.layer) ?? null })) })
