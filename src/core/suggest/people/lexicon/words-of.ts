/** The words of a list that is written as one text. */
export const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)
