/** A report to print or to send: one HTML file that needs nothing else, runs nothing and fetches nothing. */
import { actorIdsOf } from '../../annotation.ts'
import { quantity } from '../../commands/quantity.ts'
import type { Annotation, ProjectData, Relation } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { type ArticlePart, articleParts, byId } from '../article-parts.ts'
import { countLosses } from '../count-losses.ts'
import type { ExportMeta, Format, OutputPieces } from '../format.ts'
import { eachOf, textPieces, writesPieces } from '../output-pieces.ts'
import type { ReportNames } from './annotation-note.ts'
import { articleSection, headOf } from './article-section.ts'
import { type Html, html } from './html.ts'
import { actorsSection, codebookSection } from './reference-sections.ts'
import { styleSheet } from './styles.ts'

export const reportFileName = 'report.html'

export const reportFormat: Format = {
  id: 'report',
  name: 'Printable report (HTML)',
  direction: 'write',
  offsetUnit: null,
  loses: ['id', 'createdAt', 'updatedAt (the day alone)', 'relations.id', 'note.lexical', 'positions of spans (in words only)'],
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData, meta: ExportMeta): OutputPieces {
  const losses = countLosses('report', data)
  for (const { id, note } of byId(data.annotations)) {
    // The day alone.
    losses.approximate('updatedAt', id)
    losses.drop('id', id)
    losses.drop('createdAt', id)
    if (note?.lexical != null) losses.drop('note.lexical', id)
  }
  for (const { id, note } of byId(data.actors)) if (note?.lexical != null) losses.drop('note.lexical', id)
  for (const { id } of byId(data.relations)) losses.drop('relations.id', id)
  // A half of a surrogate pair has no UTF-8; in texts there is none.
  yield* textPieces(reportFileName, eachOf(reportParts(data, meta), ({ markup }) => markup.toWellFormed()))
  return losses.report({ articles: data.articles.length, annotations: data.annotations.length, relations: data.relations.length })
}

function* reportParts(data: ProjectData, { exportedAt, generator }: ExportMeta): Generator<Html, void, undefined> {
  const parts = articleParts(data).map((part) => ({ ...part, annotations: inTextOrder(part, data) }))
  const names = namesOf(data, parts)
  const counts = new Map<string, number>()
  for (const annotation of data.annotations) for (const id of actorIdsOf(annotation)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const { project, codebook, actors, annotations, articles } = data
  const title = project.name === '' ? 'Report' : project.name
  yield html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${{ markup: styleSheet(codebook.layers) }}
</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<p class="facts">${quantity(articles.length, 'article')} · ${quantity(annotations.length, 'annotation')} · ${quantity(actors.length, 'actor')} · ${exportedAt} · ${generator} · ${project.id}</p>
<p class="facts">Annotators: ${data.annotators.length === 0 ? 'none' : byId(data.annotators).map(({ id, name }) => `${name} (${id})`).join(', ')}</p>
${contents(parts)}</header>
<main>
`
  for (const [i, { article, annotations: own }] of parts.entries()) yield articleSection(article, i, own, names)
  yield html`${codebookSection(codebook)}${actorsSection(byId(actors), counts)}</main>
</body>
</html>
`
}

const contents = (parts: readonly ArticlePart[]): Html => html`<nav aria-label="Contents">
<ol>${parts.map(({ article, annotations }, i) => html`<li><a href="#article-${i + 1}"><bdi>${article.title === '' ? article.file : article.title}</bdi></a> (${annotations.length})</li>
`)}</ol>
<p><a href="#codebook">Codebook</a> · <a href="#actors">Actors</a></p>
</nav>
`

/** By where they begin; those without spans come last. */
const inTextOrder = ({ annotations }: ArticlePart, { codebook }: ProjectData): Annotation[] => annotations
  .map((annotation) => ({ annotation, head: headOf(annotation, codebook) }))
  .toSorted((a, b) => (a.head?.start ?? Infinity) - (b.head?.start ?? Infinity) || (a.head?.end ?? 0) - (b.head?.end ?? 0))
  .map(({ annotation }) => annotation)

function namesOf(data: ProjectData, parts: readonly ArticlePart[]): ReportNames {
  const actors = new Map(data.actors.map(({ id, name }) => [id, name]))
  const annotators = new Map(data.annotators.map(({ id, name }) => [id, name]))
  const relationsOf = new Map<string, Relation[]>()
  for (const relation of parts.flatMap(({ relations }) => relations)) {
    const known = relationsOf.get(relation.from)
    if (known === undefined) relationsOf.set(relation.from, [relation])
    else known.push(relation)
  }
  return {
    data, relationsOf,
    actorName: (id) => (isReserved(id) ? reservedActorNames[id] : actors.get(id) ?? id),
    annotatorName: (id) => annotators.get(id) ?? id,
    layerIndex: new Map(data.codebook.layers.map(({ id }, i) => [id, i])),
    numbers: new Map(parts.flatMap(({ annotations }, article) => annotations.map(({ id }, i): [string, string] => [id, `${article + 1}.${i + 1}`])))
  }
}
