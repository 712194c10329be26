/** A CAS as XMI (OMG XML Metadata Interchange, as UIMA writes it): an element for each feature structure, and the text as an attribute of the Sofa. */
import type { LossCounter } from '../count-losses.ts'
import { type Cas, documentId, type FeatureStructure, sofaId } from '../uima/cas.ts'
import type { UimaType } from '../uima/type-system.ts'
import { element, type XmlElement, writeXml } from '../xml/write-xml.ts'
import { xmlTexts } from '../xml/xml-characters.ts'

type Fit = ReturnType<typeof xmlTexts>

/**
 * Characters that XML forbids become U+FFFD one for one, so that offsets hold; the report names where: the text, or a feature.
 * An actor's is told once, in however many articles it stands.
 */
export function fitOnce(losses: LossCounter): Fit {
  const told = new Set<string>()
  return xmlTexts((what, id) => {
    const key = JSON.stringify([what, id])
    if (!told.has(key)) losses.approximate(what, id)
    told.add(key)
  })
}

export function writeXmi({ text, language, structures }: Cas, articleId: string, fit: Fit): string {
  return writeXml(element('xmi:XMI', {
    'xmlns:xmi': 'http://www.omg.org/XMI', 'xmlns:cas': 'http:///uima/cas.ecore', 'xmlns:tcas': 'http:///uima/tcas.ecore', 'xmlns:custom': 'http:///webanno/custom.ecore',
    'xmi:version': '2.0'
  }, [
    element('cas:NULL', { 'xmi:id': 0 }),
    element('tcas:DocumentAnnotation', { 'xmi:id': documentId, sofa: sofaId, begin: 0, end: text.length, language: fit(language, 'articles.language', articleId) }),
    ...structures.map((structure) => structureElement(structure, articleId, fit)),
    element('cas:Sofa', { 'xmi:id': sofaId, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: fit(text, 'articles.text', articleId) }),
    element('cas:View', { sofa: sofaId, members: [documentId, ...structures.map(({ id }) => id)].join(' ') })
  ]))
}

function structureElement({ id, type, values }: FeatureStructure, articleId: string, fit: Fit): XmlElement {
  const attributes: Record<string, string | number | boolean> = { 'xmi:id': id, ...(isAnchored(type) ? { sofa: sofaId } : {}) }
  const children: XmlElement[] = []
  const owner = typeof values['id'] === 'string' ? values['id'] : articleId
  for (const [name, value] of Object.entries(values)) {
    const what = `${elementName(type)}.${name}`
    if (typeof value === 'string') attributes[name] = fit(value, what, owner)
    else if (typeof value !== 'object') attributes[name] = value
    else if ('ref' in value) attributes[name] = value.ref
    else if ('refs' in value) attributes[name] = value.refs.join(' ')
    else children.push(...value.map((item) => element(name, {}, fit(item, what, owner))))
  }
  return element(`custom:${elementName(type)}`, attributes, children)
}

export const isAnchored = ({ supertype }: UimaType): boolean => supertype !== 'uima.cas.TOP'
const elementName = ({ name }: UimaType): string => name.slice(name.lastIndexOf('.') + 1)
