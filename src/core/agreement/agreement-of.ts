/** The agreement of several readers on everything but γ, which takes its time and is asked for by itself. */
import type { Layer } from '../model.ts'
import type { Agreement, FrameAgreement, FrameIds, LayerAgreement, RatedAgreement, ReaderPair, RoleAgreement, Scope } from './agreement.ts'
import { type ArticleComparison, compareArticle, type Judged, type ScaleOf } from './article-comparison.ts'
import { intervalOf, resample } from './bootstrap.ts'
import { type CodedItem, codeItems } from './coded-items.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { confusionOf } from './confusion.ts'
import { type Estimate, estimateIntervals, estimateScore, type Sampling } from './estimate.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { type ChanceCorrected, share } from './measured.ts'
import type { Metric, Scale } from './metrics.ts'
import { metricOf, type Rating, ratingKey, scaleOf } from './ratings.ts'
import type { Readings } from './readings.ts'
import { addCounts, type Counts, noCounts } from './score.ts'
import { addSpans, noSpans, type SpanCounts } from './span-agreement.ts'
import { type Coincidences, prepareTextualAlpha, type TextualAlpha } from './textual-alpha.ts'
import { unitizingAlpha } from './unitizing-alpha.ts'

export interface AgreementOptions {
  /** Resamples for the intervals; 0 leaves them out: 1,000. */
  readonly replicates?: number
  readonly seed?: number
  /** How a field is compared, where its kind does not say it. */
  readonly scales?: ScaleOf
}

export function agreementOf(readings: Readings, options: AgreementOptions = {}): Agreement {
  const { replicates = 1000, seed = 1, scales = () => undefined } = options
  const { readers, codebook, articles, readOnce, notes } = readings
  const pairs = readers.flatMap((_, i) => readers.slice(i + 1).map((_, j): ReaderPair => [i, i + 1 + j]))
  const sampling = replicates > 0 ? resample(articles.length, replicates, seed) : null
  const layersUsed = new Set(articles.flatMap(({ readings: own }) => own.flatMap((annotations) => annotations?.map(({ layer }) => layer) ?? [])))
  return {
    readers,
    articles: articles.map(({ id, title, readings: own }) => ({ id, title, readers: own.flatMap((reading, i) => (reading === null ? [] : [i])) })),
    readOnce,
    notes,
    bootstrap: { replicates, seed },
    layers: codebook.layers.filter(({ id }) => layersUsed.has(id)).map((layer) =>
      layerAgreement(layer, articles.map((article) => compareArticle(article, layer, pairs, scales)), pairs, scales, sampling))
  }
}

interface Subject {
  readonly layer: Layer
  readonly pairs: readonly ReaderPair[]
  readonly comparisons: readonly ArticleComparison[]
  readonly roleLabels: RatedItems
  readonly actors: readonly RatedItems[]
  readonly fields: readonly RatedItems[]
}

function layerAgreement(
  layer: Layer, comparisons: readonly ArticleComparison[], pairs: readonly ReaderPair[], scales: ScaleOf, sampling: Sampling
): LayerAgreement {
  const rated = (id: string, name: string, scale: Scale, of: (article: ArticleComparison) => readonly Judged[], ranked: readonly string[] = []): RatedItems =>
    rateItems({ id, name, scale, ranked }, comparisons.map(of))
  const subject: Subject = {
    layer, pairs, comparisons,
    roleLabels: rated('role', 'Role of the same words', 'nominal', ({ roleLabels }) => roleLabels),
    actors: layer.actorRoles.map(({ id, name }, index) => rated(id, name, 'set', ({ actors }) => actors[index]!)),
    fields: layer.fields.map((field, index) =>
      rated(field.id, field.name, scales(layer.id, field.id) ?? scaleOf(field), ({ fields }) => fields[index]!, field.values?.map(({ id }) => id)))
  }
  return {
    layer: layer.id,
    name: layer.name,
    ...scopeOf(subject, comparisons.map((_, index) => index), sampling),
    articles: comparisons.flatMap(({ article, groups }, index) =>
      (groups.length === 0 ? [] : [{ article, ...scopeOf(subject, [index], null) }]))
  }
}

/** Over the articles at these places: all of them, or one. */
function scopeOf({ layer, pairs, comparisons, roleLabels, actors, fields }: Subject, places: readonly number[], sampling: Sampling): Scope {
  const articles = places.map((place) => comparisons[place]!)
  return {
    frames: frameAgreement(articles, pairs, sampling),
    roles: layer.roles.map(({ id, name }, index) => roleAgreement(articles, index, { id, name }, pairs, sampling)),
    roleLabels: ratedAgreement(roleLabels, places, pairs, sampling),
    alpha: estimateTextual(articles.map(({ coincidences }) => coincidences), sampling, ({ all }) => all),
    actors: actors.map((items) => ratedAgreement(items, places, pairs, sampling)),
    fields: fields.map((items) => ratedAgreement(items, places, pairs, sampling))
  }
}

function frameAgreement(articles: readonly ArticleComparison[], pairs: readonly ReaderPair[], sampling: Sampling): FrameAgreement {
  return {
    found: estimateScore(articles.map(({ frames }) => frames.reduce<Counts>((sum, counts) => addCounts(sum, counts ?? noCounts), noCounts)), sampling),
    pairs: pairs.map((readers, index) => ({ readers, ...estimateScore(articles.map(({ frames }) => frames[index] ?? noCounts), sampling) })),
    groups: articles.flatMap(({ groups }) => groups)
  }
}

function roleAgreement(
  articles: readonly ArticleComparison[], index: number, role: { readonly id: string; readonly name: string }, pairs: readonly ReaderPair[], sampling: Sampling
): RoleAgreement {
  const own = articles.map(({ roles }) => roles[index]!)
  const counts = own.map((part) => part.pairs.reduce<SpanCounts>((sum, pair) => (pair === null ? sum : addSpans(sum, pair.counts)), noSpans))
  const { boundaries } = counts.reduce(addSpans, noSpans)
  const none = 'No two spans overlap.'
  const score = (of: (counts: SpanCounts) => Counts) => estimateScore(counts.map(of), sampling)
  return {
    ...role,
    exact: score(({ exact }) => exact),
    overlap: score(({ overlap }) => overlap),
    characters: score(({ characters }) => characters),
    whole: score(({ whole }) => whole),
    boundaries: {
      start: share(boundaries.start, boundaries.pairs, none), end: share(boundaries.end, boundaries.pairs, none),
      same: share(boundaries.same, 2 * boundaries.pairs, none)
    },
    alpha: estimateTextual(own.map(({ coincidences }) => coincidences), sampling, ({ marked }) => marked),
    unitizing: pairs.map((readers) => {
      const continua = own.map(({ continuum: { length, units } }) => ({ length, units: readers.map((reader) => units[reader]!) }))
      const { coefficient, observed, expected, items } = unitizingAlpha(continua)
      return { readers, coefficient, observed, expected, items }
    }),
    spans: articles.flatMap(({ article, roles }) => roles[index]!.pairs.flatMap((part, p) => part?.pairs.map((pair) => ({ readers: pairs[p]!, article, pair })) ?? []))
  }
}

function estimateTextual(
  parts: readonly (Coincidences | null)[], sampling: Sampling, choose: (alpha: TextualAlpha) => ChanceCorrected
): Estimate {
  const alpha = prepareTextualAlpha(parts)
  const found = choose(alpha(null))
  if (sampling === null || found.coefficient.value === null) return { ...found, interval: null }
  return { ...found, interval: intervalOf(sampling, (times) => choose(alpha(times)).coefficient.value) }
}

interface Rated {
  readonly id: string
  readonly name: string
  readonly scale: Scale
  /** Of an ordinal scale: its values in their order. */
  readonly ranked: readonly string[]
}

/** What was judged in each article, coded alike for all of them. */
interface RatedItems extends Rated {
  readonly values: readonly Rating[]
  readonly metric: Metric
  readonly articles: readonly { readonly items: readonly CodedItem[]; readonly cases: readonly FrameIds[] }[]
}

function rateItems(rated: Rated, byArticle: readonly (readonly Judged[])[]): RatedItems {
  const { values, items } = codeItems(byArticle.flatMap((judged) => judged.map(({ ratings }) => ratings)), ratingKey)
  let from = 0
  const articles = byArticle.map((judged) => ({ items: items.slice(from, from += judged.length), cases: judged.map(({ ids }) => ids) }))
  return { ...rated, values, metric: metricOf(rated.scale, values, rated.ranked), articles }
}

function ratedAgreement(
  { id, name, scale, values, metric, articles }: RatedItems, places: readonly number[], pairs: readonly ReaderPair[], sampling: Sampling
): RatedAgreement {
  const [only, ...others] = places.map((place) => articles[place]!)
  const items = others.length === 0 ? (only?.items ?? []) : places.flatMap((place) => articles[place]!.items)
  const cases = others.length === 0 ? (only?.cases ?? []) : places.flatMap((place) => articles[place]!.cases)
  const alpha = (some: readonly CodedItem[]) => krippendorffAlpha(some, values.length, metric)
  const fleiss = (some: readonly CodedItem[]) => fleissKappa(some, values.length)
  const kappas = pairs.map((readers) => (some: readonly CodedItem[]) => cohenKappa(some, values.length, ...readers))
  const articleOf = sampling === null ? [] : places.flatMap((place, index) => articles[place]!.items.map(() => index))
  const [ofAlpha = null, ofFleiss = null, ...ofKappas] = estimateIntervals(items, articleOf, sampling, [alpha, fleiss, ...kappas])
  return {
    id, name, scale,
    alpha: { ...alpha(items), interval: ofAlpha },
    fleiss: { ...fleiss(items), interval: ofFleiss },
    kappas: pairs.map((readers, index) => ({ readers, ...kappas[index]!(items), interval: ofKappas[index] ?? null })),
    confusions: pairs.map((readers) => ({ readers, cells: confusionOf(items, values, cases, ...readers) }))
  }
}
