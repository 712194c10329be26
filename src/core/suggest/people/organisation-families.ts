/** What kinds of organisation there are: "the club" is no ministry, "the company" no union. */
import { wordsOf } from './lexicon/words-of.ts'

const families: readonly ReadonlySet<string>[] = [
  new Set(wordsOf(`company firm group bank retailer automaker carmaker lender broadcaster newspaper paper airline startup publisher insurer supermarket
manufacturer landlord owner operator maker developer supplier employer carrier builder producer brewer chain store inc corp co ltd llc plc gmbh corporation
holdings foods energy motors airlines stores brands logistics hotels insurance investments industries partners capital ventures ferries shipping railways
technologies systems pharmaceuticals biotech telecom resources solutions software networks`)),
  new Set(wordsOf(`charity club association society trust foundation group union federation alliance league campaign organisation organization movement network
coalition sanctuary team nonprofit forum rovers united city wanderers athletic fc`)),
  new Set(wordsOf(`ministry department office agency authority administration service bureau council commission committee board inspectorate regulator watchdog
government parliament assembly senate court tribunal police force treasury mission body directorate`)),
  new Set(wordsOf('school university college institute academy centre center laboratory labs hospital clinic church diocese observatory museum'))
]

/** Whether a noun for organisations tells little beyond the kind: the company, the club, the agency. */
export const isGeneric = (noun: string): boolean => generic.has(noun)

const generic = new Set(wordsOf(`company firm group bank retailer automaker carmaker lender broadcaster newspaper paper airline startup publisher insurer supermarket
manufacturer charity club organisation organization agency association union regulator watchdog nonprofit body`))

/** Whether it is the noun for a business. */
export const isBusiness = (noun: string): boolean => families[0]!.has(noun)

/** Whether two nouns may be said of one organisation; null where one of them tells no kind. */
export function areOneKind(one: string, other: string): boolean | null {
  const told = families.filter((family) => family.has(other))
  return told.length === 0 ? null : told.some((family) => family.has(one))
}
