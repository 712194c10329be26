/** The words in which a project is said as linked data: the Web Annotation context, and beside it our own, spelled out in each file. */

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

const namespace = 'urn:glossator:vocabulary:'

const own = (name: string): string => `gloss:${name}`
const json = (name: string): object => ({ '@id': own(name), '@type': '@json' })

/** Terms that the Web Annotation context does not have. What is no plain text is a JSON literal, which needs JSON-LD 1.1. */
export const contexts = [
  annotationContext,
  {
    '@version': 1.1,
    gloss: namespace,
    layer: own('layer'), role: own('role'), actorRole: own('actorRole'), field: own('field'), relation: own('relation'),
    origin: own('origin'), status: own('status'), confidence: json('confidence'), reason: own('reason'),
    json: json('json'), lexical: json('lexical'), record: json('record'), codebook: json('codebook'),
    article: own('article'), textFile: own('textFile'), actors: own('actors'), annotators: own('annotators'),
    Project: own('Project'), GPE: own('GPE'), LOC: own('LOC'), FAC: own('FAC'), GRP: own('GRP'), DOC: own('DOC'), ReservedActor: own('ReservedActor')
  }
] as const

export type IriKind = 'project' | 'article' | 'annotations' | 'page' | 'annotation' | 'relation' | 'actor' | 'annotator'

/** A name for a record that no other program gives to anything. */
export const iriOf = (kind: IriKind, id: string): string => `urn:glossator:${kind}:${encodeURIComponent(id.toWellFormed())}`

/** The id in an IRI that this program made for a record of the kind; null of any other. */
export function idIn(kind: IriKind, iri: string | null): string | null {
  const start = `urn:glossator:${kind}:`
  if (iri === null || !iri.startsWith(start)) return null
  try {
    return decodeURIComponent(iri.slice(start.length))
  } catch {
    return null
  }
}
