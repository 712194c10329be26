/** Which language a text is in, by its script and its commonest words. Good for a proposal that an analyst may correct. */

/** Words that are frequent in one language and rare in the others. */
const stopWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with he it his as at by be from has have said are not but they this who an which their will would been were she had we you about after',
  fr: 'le la les de des du et à un une en dans que qui est pour sur pas au aux par ce il elle avec son sa ses ont été être cette mais plus ne se sont a leur nous vous',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er sie hat aus bei nach wie dass werden wird einen um über sagte noch aber wir haben',
  es: 'el la los las de que y en un una por con no para es al lo como más del se su sus ha fue son pero este esta entre también sobre ser tiene dijo ya está',
  it: 'il la di che e un una per in non è sono con del della dei delle al alla da dal nel nella si ha gli le lo come più anche ma questo essere dopo hanno stato ci',
  pt: 'o a os as de que e do da dos das em um uma para com não por no na nos nas se ao mais foi como mas é são pelo pela sua seu também disse já está ter ele',
  nl: 'de het een en van in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit naar door over hij ze wordt heeft werd worden nog wel meer zei deze',
  pl: 'w i na z się nie do że to o jest jak po za od przez dla ale są był była było oraz jego być tego tym który która które czy już może tak przed także',
  cs: 'a v se na je že s z do o to i za by pro jsem ale jako jsou po bylo byl byla od ve které který jeho podle které také není při už když nebo jen před',
  sv: 'och att det i en som på är av för med den till inte har de ett om var men sig så från kan nu han vi hon efter vid sade eller man ska också blev',
  da: 'og i at det er en til på som af for med den de ikke har et om var men sig fra kan han vi hun efter ved sagde eller man skal også blev der jeg være',
  nb: 'og i det er en til på som av for med den de ikke har et om var men seg fra kan han vi hun etter ved sa eller man skal også ble jeg være mot å',
  fi: 'ja on ei että se oli hän ovat mutta kun joka niin myös sen kuin mukaan sekä tai jos vain ollut olla mitä nyt jo hänen ole vielä siitä kanssa joka',
  ro: 'și de la în a cu pe că nu o un din este care pentru mai au fost sunt ce se prin după dar lui această acest ca să ale ai al fi',
  hu: 'a az és hogy nem is egy ez meg van volt de csak azt már még mint el ki be lesz sem vagy majd pedig kell után szerint lehet között',
  tr: 've bir bu da de için ile olarak çok daha ne gibi en olan var sonra kadar ama olduğunu o ise dedi mi her şey göre değil ya bunu',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena bisa ada mereka lebih telah adalah oleh kata tersebut saat sebagai',
  hr: 'i je u se na da su za od a s kako će što ne koji koja nije iz to bi o po do kao samo ali već nakon prema biti bio bila još'
}

/** Letters that only one of the languages written in Cyrillic has, the surest first. */
const cyrillic: readonly { readonly letters: RegExp; readonly language: string }[] = [
  { letters: /[јљњћђџ]/i, language: 'sr' },
  { letters: /[їєґ]/i, language: 'uk' },
  { letters: /ў/i, language: 'be' },
  { letters: /[ыэё]/i, language: 'ru' },
  { letters: /ъ/i, language: 'bg' },
  { letters: /і/i, language: 'uk' }
]

/** Scripts that tell the language by themselves, or nearly so. */
const scripts: readonly { readonly pattern: RegExp; readonly language: (text: string) => string }[] = [
  { pattern: /\p{Script=Cyrillic}/gu, language: (text) => cyrillic.find(({ letters }) => letters.test(text))?.language ?? 'und' },
  { pattern: /\p{Script=Greek}/gu, language: () => 'el' },
  { pattern: /\p{Script=Hebrew}/gu, language: () => 'he' },
  { pattern: /\p{Script=Arabic}/gu, language: (text) => (/[ٹڈڑںے]/.test(text) ? 'ur' : /[پچژگی]/.test(text) ? 'fa' : 'ar') },
  { pattern: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { pattern: /\p{Script=Bengali}/gu, language: () => 'bn' },
  { pattern: /\p{Script=Thai}/gu, language: () => 'th' },
  { pattern: /\p{Script=Hangul}/gu, language: () => 'ko' },
  { pattern: /\p{Script=Georgian}/gu, language: () => 'ka' },
  { pattern: /\p{Script=Armenian}/gu, language: () => 'hy' },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, language: (text) => (/[\u3041-\u30fa]/.test(text) ? 'ja' : 'zh') }
]

const sampleLength = 20_000

/** The BCP 47 tag of the language a text is in, `und` where nothing speaks clearly for one. */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const script = scripts.find(({ pattern }) => (sample.match(pattern)?.length ?? 0) > 0.5 * letters)
  return script === undefined ? byWords(sample) : letters < 10 ? 'und' : script.language(sample)
}

/** The language with the largest share of the words, if it is large and clearly ahead of the next. */
function byWords(text: string): string {
  const words = text.toLowerCase().normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  const shares = Object.entries(stopWords).map(([language, list]) => {
    const known = new Set(list.split(' '))
    return { language, hits: words.filter((word) => known.has(word)).length }
  }).sort((a, b) => b.hits - a.hits)
  const [first, second] = shares
  if (first === undefined || second === undefined) return 'und'
  return first.hits >= 4 && first.hits >= 0.12 * words.length && first.hits >= 1.15 * second.hits ? first.language : 'und'
}
