/** What kinds of organisation there are: "the club" is no ministry, "the company" no union. */
import { wordsOf } from './lexicon/words-of.ts'

const families: readonly ReadonlySet<string>[] = [
  `company firm group bank retailer automaker carmaker lender broadcaster newspaper paper airline startup start-up publisher insurer supermarket
manufacturer landlord owner operator maker developer supplier provider employer carrier builder producer brewer chain store giant outfit studio inc corp
co ltd llc plc gmbh corporation holdings foods energy motors airlines airways stores brands logistics hotels insurance investments industries partners
capital ventures ferries shipping railways technologies systems pharmaceuticals biotech telecom resources solutions software networks robotics media
pictures entertainment records games`,
  `charity club association society trust foundation group union federation alliance league campaign organisation organization movement network
coalition sanctuary team nonprofit non-profit forum rovers united city wanderers athletic fc side outfit body band orchestra thinktank think-tank`,
  `ministry department office treasury`,
  `agency authority administration service bureau commission committee board inspectorate regulator watchdog body directorate mission quango panel
department office ombudsman constabulary`,
  `council authority borough municipality`,
  `government parliament assembly senate`,
  `court tribunal`,
  `police force constabulary service department`,
  `army navy military force forces fleet`,
  `school university college institute academy centre center laboratory labs hospital clinic church diocese observatory museum institution institute venue trust`
].map((words) => new Set(wordsOf(words)))

/** Whether a noun for organisations tells little beyond the kind: the company, the club, the agency. */
export const isGeneric = (noun: string): boolean => generic.has(noun)

const generic = new Set(wordsOf(`company firm group bank retailer automaker carmaker lender broadcaster newspaper paper airline startup start-up publisher insurer
supermarket manufacturer charity club organisation organization agency association union regulator watchdog nonprofit non-profit body carrier operator maker
supplier provider giant chain outfit side team institution authority force studio thinktank think-tank department school college institute venue trust`))

/** Whether it is the noun for a business. */
export const isBusiness = (noun: string): boolean => families[0]!.has(noun)

/** Whether two nouns may be said of one organisation; null where one of them tells no kind. */
export function areOneKind(one: string, other: string): boolean | null {
  const told = families.filter((family) => family.has(other))
  return told.length === 0 ? null : told.some((family) => family.has(one))
}

/** Whether an organisation that everybody knows goes by a noun which its name does not have: NATO is the alliance. */
export const isKnownAs = (words: readonly string[], noun: string): boolean => knownAs.has(`${words.join(' ')}: ${noun}`)

/** `name: noun`, in lower case. */
const knownAs: ReadonlySet<string> = new Set([
  ['alliance organisation organization body', 'nato'],
  ['bloc union', 'eu|european union'],
  ['organisation organization body', 'un|united nations|who|world health organization|african union|oecd|osce'],
  ['agency', 'cia|nsa|iaea|unhcr|unicef|nasa|sbu|fsb|mi5|mi6|mossad|fema|epa|fda|cdc|dvla'],
  ['agency bureau', 'fbi'],
  ['regulator watchdog agency body', 'ofcom|ofsted|ofgem|ofwat|sec|ftc|faa|fda|epa'],
  ['fund lender organisation', 'imf|world bank'],
  ['bank', 'fed|federal reserve|bank of england|world bank|ecb'],
  ['broadcaster network channel', 'bbc|cnn|nbc|cbs|abc|itv|sky news|fox news|fox|msnbc|al jazeera|npr|pbs'],
  ['broadcaster network channel outlet agency', 'reuters|afp|ap|associated press|bloomberg|tass|interfax|xinhua'],
  ['newspaper paper daily outlet tabloid', 'bild|le monde|le figaro|el pais|new york times|washington post|wall street journal|financial times|guardian|telegraph|daily mail|daily express|sun|times|daily mirror|mirror|sunday times|sunday telegraph'],
  ['magazine weekly outlet', 'der spiegel|spiegel|economist|newsweek|forbes|time|vogue'],
  ['group movement militia organisation organization', 'hamas|hezbollah|isis|islamic state|wagner|taliban|houthis|al-qaeda|al qaeda|al-shabaab|boko haram|fatah'],
  ['group charity organisation organization nonprofit', 'amnesty international|amnesty|human rights watch|greenpeace|oxfam|red cross|save the children|doctors without borders|aclu'],
  ['party', 'labour|labor|tories|gop|likud|sinn fein|snp|plaid cymru|greens|afd|cdu|spd|fdp|csu|fidesz|akp|bjp|anc|reform uk|reform|liberal democrats|lib dems|national rally'],
  ['court', 'supreme court'],
  ['department ministry', 'home office|foreign office|treasury|pentagon|state department|hmrc'],
  ['force', 'met police|scotland yard'],
  ['military army', 'idf|israel defense forces'],
  ['parliament chamber assembly house', 'bundestag|knesset|duma|congress|senate|house of commons|house of lords|house of representatives|house']
].flatMap(([nouns = '', names = '']) => names.split('|').flatMap((name) => wordsOf(nouns).map((noun) => `${name}: ${noun}`))))
