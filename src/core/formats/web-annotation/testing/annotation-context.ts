/** What the Web Annotation context means by the terms that are used here, after Annex A of the Web Annotation vocabulary. */
const link = (iri: string): object => ({ '@type': '@id', '@id': iri })
const word = (iri: string): object => ({ '@type': '@vocab', '@id': iri })
const oa = (names: string): object => Object.fromEntries(names.split(' ').map((name) => [name, `oa:${name}`]))

export const annotationContextDocument = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#', dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/', foaf: 'http://xmlns.com/foaf/0.1/', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#', as: 'http://www.w3.org/ns/activitystreams#',
    id: link('@id'), type: link('@type'),
    ...oa('Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector classifying commenting identifying linking tagging'),
    ...oa('start end exact prefix suffix'),
    Text: 'dctypes:Text', Person: 'foaf:Person', Software: 'as:Application', Organization: 'foaf:Organization',
    AnnotationCollection: 'as:OrderedCollection', AnnotationPage: 'as:OrderedCollectionPage',
    body: link('oa:hasBody'), target: link('oa:hasTarget'), source: link('oa:hasSource'), selector: link('oa:hasSelector'),
    via: link('oa:via'), creator: link('dcterms:creator'), generator: link('as:generator'),
    motivation: word('oa:motivatedBy'), purpose: word('oa:hasPurpose'),
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' }, partOf: link('as:partOf'), first: link('as:first'),
    format: 'dc:format', language: 'dc:language', created: 'dcterms:created', modified: 'dcterms:modified', generated: 'dcterms:issued',
    value: 'rdf:value', name: 'foaf:name', label: 'rdfs:label', total: 'as:totalItems', startIndex: 'as:startIndex'
  }
}
