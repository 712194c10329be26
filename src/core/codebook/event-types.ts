/** PLOVER's sixteen event types, in its four groups: verbal and material cooperation, verbal and material conflict. */
import type { FieldChoice } from '../model.ts'

export const eventTypes: FieldChoice[] = [
  {
    id: 'AGREE',
    name: 'AGREE',
    definition:
      'Verbal cooperation. Offers, promises or agrees to cooperate, to meet, to help or to yield. Invitations, ' +
      'and meetings, support, cooperation and aid still to come, belong here.',
    examples: ['Velmora agreed to send doctors.', 'The two mayors will meet in May.']
  },
  {
    id: 'CONSULT',
    name: 'CONSULT',
    definition: 'Verbal cooperation. Meets, visits, telephones or negotiates.',
    examples: ['Lindqvist met the dockers’ leaders on Monday.']
  },
  {
    id: 'SUPPORT',
    name: 'SUPPORT',
    definition:
      'Verbal cooperation. Backs, praises, defends or recognises; signs or ratifies; opens or improves ' +
      'diplomatic relations.',
    examples: ['Velmora recognised the new government.']
  },
  {
    id: 'CONCEDE',
    name: 'CONCEDE',
    definition:
      'Verbal cooperation. Yields in words: apologises, admits, accepts a demand, eases a policy or a ' +
      'restriction by announcement.',
    examples: ['The harbour council apologised to the families.']
  },
  {
    id: 'COOPERATE',
    name: 'COOPERATE',
    definition:
      'Material cooperation. Works together in deed, to the benefit of both: trade, joint exercises, shared ' +
      'intelligence, extradition. Needs a recipient.',
    examples: ['The two navies held an exercise off Port Ansel.']
  },
  {
    id: 'AID',
    name: 'AID',
    definition: 'Material cooperation. Gives money, goods, arms, rescue, refuge or other help. Needs a recipient.',
    examples: ['Ostrand shipped forty tonnes of grain to Velmora.']
  },
  {
    id: 'RETREAT',
    name: 'RETREAT',
    definition: 'Material cooperation. Yields in deed: withdraws, releases, disarms, ceases fire, opens a way, steps down.',
    examples: ['The militia left the bridge at dawn.']
  },
  {
    id: 'REQUEST',
    name: 'REQUEST',
    definition: 'Verbal conflict. Asks, appeals or demands that somebody do something, without a threat.',
    examples: ['Dockers demanded a new contract.']
  },
  {
    id: 'ACCUSE',
    name: 'ACCUSE',
    definition: 'Verbal conflict. Disapproves, blames, alleges a wrong, sues or investigates.',
    examples: ['Okoro accused the council of hiding the report.']
  },
  {
    id: 'REJECT',
    name: 'REJECT',
    definition: 'Verbal conflict. Refuses a request, a proposal, a demand or a meeting.',
    examples: ['The council refused to meet the dockers.']
  },
  {
    id: 'THREATEN',
    name: 'THREATEN',
    definition: 'Verbal conflict. Announces harm or a penalty, on a condition or without one.',
    examples: ['Ostrand warned that it would close the strait.']
  },
  {
    id: 'PROTEST',
    name: 'PROTEST',
    definition: 'Material conflict. Civilians act together to object: march, strike, boycott, block, riot.',
    examples: ['Two thousand people marched to the harbour.']
  },
  {
    id: 'SANCTION',
    name: 'SANCTION',
    definition:
      'Material conflict. Reduces or ends normal relations, or penalises by law: breaks off, expels, convicts, ' +
      'fines, imposes an embargo. Needs a recipient.',
    examples: ['Velmora expelled two diplomats of Ostrand.']
  },
  {
    id: 'MOBILIZE',
    name: 'MOBILIZE',
    definition: 'Material conflict. Moves or readies troops, weapons, police or militia, short of using them.',
    examples: ['Ostrand moved a brigade to the border.']
  },
  {
    id: 'COERCE',
    name: 'COERCE',
    definition:
      'Material conflict. Uses power against people or property without bodily violence: arrests, seizes, ' +
      'restricts, censors, deports, hacks.',
    examples: ['Police arrested eleven dockers.']
  },
  {
    id: 'ASSAULT',
    name: 'ASSAULT',
    definition: 'Material conflict. Uses violence that can injure, kill or destroy.',
    examples: ['Shells fell on the customs house.']
  }
]
