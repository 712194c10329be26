/** Words that keep their dot, by what may follow a dot that ends no sentence. In lower case, without the dot. */
import { wordSet } from './word-set.ts'

/** Before a name: the dot never ends a sentence. */
export const titleAbbreviations = wordSet(
  'mr mrs ms mx messrs dr drs prof gen lt col maj capt cmdr cdr adm sgt cpl pvt brig sen sens rep reps gov govs pres rev hon fr sr sra srta st ste '
  + 'mt ft mme mlle hr fra insp supt det amb atty asst dist gens cllr ald msgr'
)

/** After a name or at the end of a phrase: a sentence may end with it too. */
export const endAbbreviations = wordSet('inc ltd co corp bros jr etc al approx est dept univ assn intl govt usw bzw ca vgl evtl plc cie mfg vs ave blvd rd llc esq cf viz')

/** Before a number. */
export const numberAbbreviations = wordSet('no nos nr art arts fig figs vol vols ch sec abs kap p pp n para par sect ca')

export const monthAbbreviations = wordSet('jan feb mar apr jun jul aug sep sept oct nov dec')

export const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec '
  + 'januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre'
)

/** With a capital after an abbreviation, these begin a new sentence. */
export const sentenceStarters = wordSet(
  'the this that these those he she it we they you i in on at but and so if when while asked mr mrs ms there his her its their a an as for '
  + 'after before however also both our my your what who why how where not no yes yet by from to with under since until although though '
  + 'because once another many some most all more last then now still despite during'
)
