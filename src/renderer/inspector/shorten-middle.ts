/** Words cut in the middle, at spaces where possible: what a quote begins and ends with tells it from others. `most` counts characters. */
export function shortenMiddle(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ')
  const characters = Array.from(line)
  if (characters.length <= most) return line
  const head = characters.slice(0, Math.ceil(most * 0.6)).join('')
  const tail = characters.slice(characters.length - Math.floor(most * 0.4) + 3).join('')
  return `${head.replace(/\s+\S{0,8}$/u, '')} … ${tail.replace(/^\S{0,8}\s+/u, '')}`
}
