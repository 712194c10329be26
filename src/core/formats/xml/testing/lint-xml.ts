/** What libxml2 says against a document, by a schema where one is given; empty where it has nothing to say. */
import { validateXML } from 'xmllint-wasm'

export async function lintXml(contents: string, schema?: string): Promise<string[]> {
  const xml = [{ fileName: 'file.xml', contents }]
  const { errors } = await validateXML(schema === undefined ? { xml, normalization: 'format' } : { xml, schema: [schema] })
  return errors.map(({ rawMessage }) => rawMessage)
}
