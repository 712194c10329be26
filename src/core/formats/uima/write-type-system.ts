/** A type system as the descriptor that UIMA, INCEpTION and cassis read. */
import { element, type XmlElement, writeXml } from '../xml/write-xml.ts'
import { replaceForbidden } from '../xml/xml-characters.ts'
import type { TypeSystem, UimaFeature, UimaRange } from './type-system.ts'

export const typeSystemFileName = 'TypeSystem.xml'

export const writeTypeSystem = ({ types }: TypeSystem): string => writeXml(element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
  element('types', {}, types.map(({ name, description, supertype, features }) => element('typeDescription', {}, [
    element('name', {}, name), element('description', {}, replaceForbidden(description)), element('supertypeName', {}, supertype), element('features', {}, features.map(featureElement))
  ])))
]))

function featureElement({ name, description, range }: UimaFeature): XmlElement {
  return element('featureDescription', {}, [
    element('name', {}, name), element('description', {}, replaceForbidden(description)), element('rangeTypeName', {}, rangeName(range)),
    ...(typeof range === 'object' && 'linksTo' in range ? [element('elementType', {}, range.linksTo)] : [])
  ])
}

/** The UIMA name of a range; of links, that of an array. */
export function rangeName(range: UimaRange): string {
  if (typeof range === 'object') return 'target' in range ? range.target : 'uima.cas.FSArray'
  return range === 'Annotation' ? 'uima.tcas.Annotation' : `uima.cas.${range}`
}
