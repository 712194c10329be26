/** The characters that XML 1.0 has no place for, not even escaped: most controls, U+FFFE, U+FFFF, halves of surrogate pairs. */

// oxlint-disable-next-line no-control-regex -- control characters are what is forbidden
const forbidden = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export const isXmlText = (text: string): boolean => text.search(forbidden) < 0

/** Each of them replaced by U+FFFD, one UTF-16 unit by one, so that every offset holds. */
export const replaceForbidden = (text: string): string => text.replace(forbidden, '\ufffd')

/** Makes texts fit for XML and tells of each that had to be changed. */
export const xmlTexts = (tell: (what: string, id: string) => void) => (text: string, what: string, id: string): string => {
  if (isXmlText(text)) return text
  tell(what, id)
  return replaceForbidden(text)
}
