/** The articles that the targets of annotations are about. */
import { codePointOffsets } from '../../anchor/offsets.ts'
import type { FullArticle } from '../../model.ts'
import { FaultList, faultLine } from '../fault.ts'
import type { Misfit, ReadContext } from '../foreign-reader.ts'
import { checkArticle } from '../glossator/check-article.ts'
import { DatasetArticle } from '../glossator/dataset-file.ts'
import { readShape } from '../glossator/shape-faults.ts'
import { type FoundFiles, type FoundTarget, isObject } from './find-annotations.ts'
import { type OffsetUnit, type PlaceableText, provenUnit } from './place-target.ts'
import { fileIn, isLink } from './survey-annotations.ts'
import { idIn } from './vocabulary.ts'

export interface Located extends PlaceableText {
  readonly article: FullArticle
  readonly unit: OffsetUnit | null
}

/** Finds the article of a source: carried by the files, named by id or file name, or the only one in which all its quotes stand. */
export function articleLocator(found: FoundFiles, { articles }: ReadContext, misfits: Misfit[]): (source: string) => Located | null {
  const carried = new Map(found.articles.flatMap(({ place, record, textPath }) => {
    const text = found.texts.get(textPath)
    const faults = new FaultList()
    const shape = text === undefined || !isObject(record) ? null : readShape(DatasetArticle, { ...record, text: text.replace(/^\uFEFF/, '') }, 'article', faults)
    const checked = shape && checkArticle(shape, 'article', faults)
    for (const fault of faults.toArray()) misfits.push({ place, sentence: faultLine(fault) })
    return checked !== null && faults.isEmpty ? [[checked.article.id, checked.article] as const] : []
  }))
  const targetsOf = new Map<string, FoundTarget[]>()
  for (const { targets } of found.annotations.filter((one) => !isLink(one))) {
    for (const target of targets) {
      const known = targetsOf.get(target.source)
      if (known === undefined) targetsOf.set(target.source, [target])
      else known.push(target)
    }
  }
  const ours = new Set(found.articles.flatMap(({ record }) => (isObject(record) && typeof record['id'] === 'string' ? [record['id']] : [])))
  const located = new Map<string, Located | null>()
  const locateNew = (source: string): Located | null => {
    const targets = targetsOf.get(source) ?? []
    const id = idIn('article', source)
    const named = (id === null ? undefined : carried.get(id) ?? articles.find((one) => one.id === id)) ?? onlyOne(articles, (one) => lastPart(one.file) === fileIn(source)) ??
      onlyOne(articles, (one) => holdsAll(one, targets))
    if (named === undefined) return null
    // one that the files carry too is theirs, by whatever name it was found
    const article = carried.get(named.id) ?? named
    const within = { text: article.text, offsets: codePointOffsets(article.text) }
    return { ...within, article, unit: id !== null && ours.has(id) ? 'codePoint' : provenUnit(targets, within) }
  }
  return (source) => {
    const known = located.get(source)
    if (known !== undefined) return known
    const place = locateNew(source)
    located.set(source, place)
    return place
  }
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function onlyOne<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  const holding = items.filter(holds)
  return holding.length === 1 ? holding[0] : undefined
}

const holdsAll = ({ text }: FullArticle, targets: readonly FoundTarget[]): boolean => {
  const quotes = targets.flatMap(({ exact }) => exact ?? [])
  return quotes.length > 0 && quotes.every((words) => text.includes(words))
}
