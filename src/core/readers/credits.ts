/** Who wrote an article and who took its pictures, as far as a line says so. */

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|del|della|der|den|di|da|du|la|le|van|von|zu|bin|al|el|ter|y)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,4}`
const names = String.raw`${name}(?:\s*(?:,|&|\band\b|\bet\b|\bund\b|\by\b|\be\b)\s*${name}){0,5}`

const lead = '(?:(?:Words|Story|Text|Report|Analysis|Written|Reported)\\s+[Bb]y|[Bb]y|BY|[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR|Di|Door|Af|Av|Author:|Autor:|Auteur\\s?:|Text:)'
const authored = new RegExp(String.raw`^[*_]*${lead}\s+(${names})((?:\s*[,|(–—-]|\s+(?:in|at|for|à|en|aus)\s).{0,90})?$`, 'u')
const bareName = /^\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|der|al|bin|di|da|la|le)){1,3}$/u

/** A line that names its author with a word for it: `By Lucan Ferroni, Chief Political Correspondent`. */
export const isByline = (text: string): boolean => text.length <= 140 && authored.test(text) && !/\p{Ll}{2}[.!?]$/u.test(text)

/** A desk's line in brackets: who reported, wrote and edited. */
export const isDeskLine = (text: string): boolean => text.length <= 300
  && /^[([*_]*(?:(?:additional |further )?(?:reporting|writing|editing|writing and reporting) by|edited by|with (?:additional )?reporting)\b/i.test(text)

/** A line that is a person's name and nothing else. Whether it is, only its place tells. */
export const isBareName = (text: string): boolean => text.length <= 40 && bareName.test(text)

/** The names of a byline, without the word that introduces them and without what the author is. */
export function authorOf(text: string): string {
  const plain = text.replace(/^[*_]+|[*_]+$/g, '').trim()
  const match = authored.exec(plain)
  const named = match?.[1] ?? plain
  return named.replace(/,\s*(?:\p{Lu}[\p{L}-]*\s+)*(?:Correspondent|Editor|Reporter|Writer|Columnist|Chief|Staff|Desk|Analyst|Korrespondent|Redakteur|Correspondant|Envoyée?).*$/iu, '').trim()
}

const creditWord = 'image|images|photo|photos|photograph|photographs|picture|pictures|pic|credit|foto|fotos|bild|crédit|photographie|imagen|afp|ap|reuters|getty|epa|pa|dpa|file|via'

/** Lines under, over or instead of a picture. */
const captions: readonly RegExp[] = [
  // … (Image: Getty) … (AFP PHOTO / …) … [Photo by …]
  new RegExp(String.raw`[([](?:[^()[\]]{0,40}\b)?(?:${creditWord})\b[^()[\]]{0,120}[)\]]\.?$`, 'iu'),
  // Photo: Getty … Photograph by …
  new RegExp(String.raw`^(?:image|photo|photograph|picture|foto|bild|pictured|file photo|file|caption|video)\s?[:–—].{1,300}$`, 'iu'),
  new RegExp(String.raw`\b(?:photo(?:graph)?|image|picture|foto|credit)(?::| by)\s[^.]{2,60}$`, 'iu'),
  /^!\[[^\]]*\]\([^)]*\)$/
]

/** A caption carries a credit; without one only the line's place could tell. */
export const isCaption = (text: string, length: number): boolean => length <= 600 && captions.some((pattern) => pattern.test(text))
