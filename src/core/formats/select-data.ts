/** A part of a project, as a project that keeps all rules: what stays refers to nothing that was left out. */
import { actorIdsOf } from '../annotation.ts'
import type { Annotation, AnnotationStatus, ProjectData } from '../model.ts'

/** What is taken; null takes all. */
export interface Selection {
  /** Ids. */
  readonly articles: readonly string[] | null
  readonly layers: readonly string[] | null
  readonly annotators: readonly string[] | null
  readonly statuses: readonly AnnotationStatus[] | null
  /** Whether actors stay that no annotation taken names. */
  readonly unnamedActors: boolean
}

export const wholeProject: Selection = { articles: null, layers: null, annotators: null, statuses: null, unnamedActors: true }

/** An annotation is taken where its article, layer, annotator and status all are; a relation where both its ends are. The codebook stays whole. */
export function selectData(data: ProjectData, selection: Selection): ProjectData {
  const takesArticle = takes(selection.articles)
  const takesAnnotator = takes(selection.annotators)
  const annotations = data.annotations.filter(takesAnnotation(selection))
  const ids = new Set(annotations.map(({ id }) => id))
  const named = new Set(annotations.flatMap(actorIdsOf))
  return {
    ...data,
    annotators: data.annotators.filter(({ id }) => takesAnnotator(id)),
    actors: selection.unnamedActors ? data.actors : data.actors.filter(({ id }) => named.has(id)),
    articles: data.articles.filter(({ id }) => takesArticle(id)),
    annotations,
    relations: data.relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
  }
}

function takesAnnotation({ articles, layers, annotators, statuses }: Selection): (annotation: Annotation) => boolean {
  const [article, layer, annotator, status] = [takes(articles), takes(layers), takes(annotators), takes(statuses)]
  return (annotation) => article(annotation.articleId) && layer(annotation.layer) && annotator(annotation.annotatorId) && status(annotation.status)
}

function takes(ids: readonly string[] | null): (id: string) => boolean {
  if (ids === null) return () => true
  const taken = new Set(ids)
  return (id) => taken.has(id)
}
