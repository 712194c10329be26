/** PLOVER's thirty-seven contexts: what an event is about. */
import type { FieldChoice } from '../model.ts'

export const eventContexts: FieldChoice[] = [
  { id: 'military', name: 'Military', definition: 'Armed forces, arms and defence.' },
  { id: 'intelligence', name: 'Intelligence', definition: 'Espionage and secret services.' },
  { id: 'executive', name: 'Executive', definition: 'Heads of state and government, cabinets and ministries.' },
  { id: 'legislative', name: 'Legislative', definition: 'Parliaments and the making of laws.' },
  { id: 'election', name: 'Election', definition: 'Elections, referendums and campaigns.' },
  {
    id: 'political_institutions',
    name: 'Political institutions',
    definition: 'Constitutions, parties and the form of government.'
  },
  { id: 'pro_democracy', name: 'Pro-democracy', definition: 'Efforts for democratic rule.' },
  { id: 'pro_autocracy', name: 'Pro-autocracy', definition: 'Efforts for autocratic rule: coups, power without term.' },
  { id: 'economic', name: 'Economic', definition: 'Trade, finance, labour, prices and development.' },
  { id: 'legal', name: 'Legal', definition: 'Courts, trials, treaties as law.' },
  { id: 'reparations', name: 'Reparations', definition: 'Amends for past wrongs: compensation, restitution, truth commissions.' },
  { id: 'human_rights', name: 'Human rights', definition: 'Protection and violation of human rights.' },
  {
    id: 'rights_freedoms',
    name: 'Rights and freedoms',
    definition: 'Civil and political liberties: speech, press, assembly, vote.'
  },
  { id: 'repression', name: 'Repression', definition: 'A state’s force or pressure against opponents or minorities.' },
  { id: 'human_security', name: 'Human security', definition: 'Food, water, shelter and safety of people.' },
  { id: 'gender', name: 'Gender', definition: 'Women’s rights and relations of gender.' },
  { id: 'lgbt', name: 'LGBT', definition: 'Sexual orientation and gender identity.' },
  {
    id: 'religion_ethnicity',
    name: 'Religion and ethnicity',
    definition: 'Religious or ethnic groups and relations between them.'
  },
  { id: 'inequality', name: 'Inequality', definition: 'Unequal wealth, class or standing.' },
  { id: 'diplomatic', name: 'Diplomatic', definition: 'Relations between states and international bodies.' },
  { id: 'territory', name: 'Territory', definition: 'Borders, sovereignty and the control of land or sea.' },
  { id: 'peacekeeping', name: 'Peacekeeping', definition: 'Peace missions, monitors and the keeping of a truce.' },
  { id: 'health', name: 'Health', definition: 'Disease, medicine and public health.' },
  { id: 'asylum', name: 'Asylum', definition: 'Asylum and refuge.' },
  { id: 'migration', name: 'Migration', definition: 'Migrants, visas and movement over borders.' },
  { id: 'disasters', name: 'Disasters', definition: 'Natural and technical disasters and relief from them.' },
  { id: 'natural_resource', name: 'Natural resources', definition: 'Water, land, fish, oil, minerals and access to them.' },
  { id: 'environment', name: 'Environment', definition: 'Climate, pollution and the protection of nature.' },
  { id: 'technology', name: 'Technology', definition: 'Science, industry and know-how.' },
  { id: 'terrorism', name: 'Terrorism', definition: 'Acts against civilians to frighten, and measures against them.' },
  { id: 'cbrn', name: 'CBRN', definition: 'Chemical, biological, radiological and nuclear weapons and programmes.' },
  { id: 'cyber', name: 'Cyber', definition: 'Attacks on and by computers, and defence against them.' },
  { id: 'misinformation', name: 'Misinformation', definition: 'False or misleading information, and measures against it.' },
  { id: 'crime', name: 'Crime', definition: 'Crime and policing without a political aim.' },
  { id: 'corruption', name: 'Corruption', definition: 'Bribes, nepotism and embezzlement.' },
  { id: 'illegal_drugs', name: 'Illegal drugs', definition: 'Drugs and the trade in them.' },
  { id: 'trafficking', name: 'Trafficking', definition: 'Trade in people, arms or other contraband.' }
]
