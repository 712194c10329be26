/** What libxml2 says against documents, by a schema where one is given; empty where it has nothing to say. */
import { validateXML } from 'xmllint-wasm'

export async function lintXml(contents: string | readonly string[], schema?: string): Promise<string[]> {
  const xml = [contents].flat().map((text, i) => ({ fileName: `${i}.xml`, contents: text }))
  const { errors } = await validateXML(schema === undefined ? { xml, normalization: 'format' } : { xml, schema: [schema] })
  return errors.map(({ rawMessage }) => rawMessage)
}
