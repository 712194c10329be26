/**
 * What scrapes carry that is not the article: navigation, paywalls, teasers, imprints, stray marks. Each row says what
 * it recognises. A row must match the whole line; in doubt a line is a paragraph, since what is folded away is lost.
 */

export interface FurnitureRule {
  readonly reason: string
  readonly pattern: RegExp
  /** Nothing of the article comes after it, unless prose does. */
  readonly ends?: true
}

/** Longer lines are never furniture by their words alone, but for imprints. */
export const furnitureLimit = 220

export const furnitureRules: readonly FurnitureRule[] = [
  { reason: 'a stray mark or rule', pattern: /^[^\p{L}\p{N}]+$/u },
  { reason: 'an age', pattern: /^(?:about )?(?:\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago(?:\s+\d+)?$/i },
  { reason: 'an age', pattern: /^(?:vor \d+ (?:Minuten|Stunden|Tagen|Wochen)|il y a \d+ (?:minutes|heures|jours|semaines)|hace \d+ (?:minutos|horas|días|semanas))$/i },
  { reason: 'a reading time', pattern: /^(?:\d+ ?min(?:ute)?s? read|(?:estimated )?reading time:? .{1,20}|Lesezeit:? .{1,20}|(?:temps de )?lecture :? ?\d+ ?min.{0,8})$/i },
  { reason: 'navigation', pattern: /^(?:skip to (?:main )?content|menu|menü|home(?:page)?|startseite|accueil|inicio|search|log ?in|sign in|my account|navigation|back to top|close|next|previous|zum inhalt springen|aller au contenu)$/i },
  { reason: 'a sharing bar', pattern: /^(?:share(?: (?:this|on|via)\b.{0,60})?|tweet|copy link|print|e-?mail|whatsapp|facebook|twitter|save|bookmark|comments?(?: \(\d+\))?|\d+ comments?|drucken|teilen|partager|compartir|artikel merken)$/i },
  { reason: 'an advertisement', pattern: /^(?:advert(?:isement|ising)?(?: - continue reading below)?|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll to continue.{0,40})\.?$/i },
  { reason: 'a call to follow', pattern: /^(?:follow (?:live )?updates(?: below)?|follow us\b.{0,80}|scroll down for .{1,60}|listen to this article.{0,40}|watch(?: live| below)?):?$/i },
  { reason: 'an announcement of headlines', pattern: /^(?:don['’]t miss out on the headlines from .{1,120}|followed categories will be added to .{1,40}|get all your news in one place\.?)$/i },
  { reason: 'a paywall', ends: true, pattern: /^(?:sign up|register|log in|sign in|subscribe) (?:now )?(?:to|for) (?:read|continue|keep reading|unlock|access|get|receive|our|the|this|free)\b.{0,120}$/i },
  { reason: 'a paywall', ends: true, pattern: /^(?:already (?:a|an|have|registered|subscribed|on)\b.{0,60}(?:log|sign) in(?: here)?\.?|réservé aux abonnés|il vous reste .{1,30} de cet article à lire\.?|this article is for subscribers.{0,60}|jetzt weiterlesen.{0,60})$/i },
  { reason: 'a subscription', pattern: /^(?:subscribe|abonnieren|s’abonner|suscríbase|join now|donate|support us|become a member|try (?:it )?free)(?: (?:now|today|here|from|for|to)\b.{0,60})?[.!]?$/i },
  { reason: 'a subscription', pattern: /^(?:start (?:reading|your (?:free )?(?:trial|month))|one app\.?|one app\. one membership\.|(?:get|download) the app|fourteen days free|start your free (?:month|trial)|\d+[’']?s? of premium titles\.|\d+\+? trusted (?:global )?sources\.?)$/i },
  { reason: 'a newsletter', pattern: /^(?:sign up (?:to|for) (?:our|the|my)\b.{0,80}newsletters?\b.{0,60}|.{0,60}\bnewsletter\b.{0,60}\b(?:inbox|sign up|subscribe)\b.{0,60})$/i },
  { reason: 'a link to the source', ends: true, pattern: /^(?:source link|read (?:the )?(?:entire|full|whole|original) (?:article|story|post)|read (?:the )?full (?:article|story).{0,40}|view (?:the )?original.{0,40}|continue reading.{0,60}|click here to .{1,60}|original source)$/i },
  { reason: 'teasers', ends: true, pattern: /^(?:top stories(?: .{1,30})?|related(?: (?:stories|articles|news|topics|content|posts))?|our picks|picked for you|more (?:stories|news|from|on|in|live)\b.{0,60}(?<![.!?”’\"'])|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: (?:for you|stories))?|you (?:may|might) also like|read next|up next|also read|latest (?:news|stories|headlines)|mehr zum thema|auch interessant|lesen sie auch.{0,80}|à lire aussi.{0,80}|más noticias|leer más)$/i },
  { reason: 'a teaser', pattern: /^(?:read more|related|read also|see also|more|lire aussi|lesen sie auch|mehr dazu|lee también|leggi anche|lees ook)\s?:.{1,160}$/i },
  { reason: 'a link to more', pattern: /^(?:read|see|show|load) more(?: .{1,30})?$/i },
  { reason: 'the headline again', ends: true, pattern: /^(?:originally published as|first published as|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published) (?:in|on|by|as))\b.{1,200}$/i },
  { reason: 'comments', pattern: /^\*?(?:comments are closed\b.{0,40}|leave a (?:comment|reply)|join the conversation.{0,60})\*?$/i },
  { reason: 'consent', pattern: /^(?:(?:we use|this (?:site|website) uses) cookies\b.{0,200}|accept (?:all )?(?:cookies)?|cookie (?:policy|settings)|privacy policy|terms (?:of (?:use|service)|and conditions))$/i },
  { reason: 'reuse', pattern: /^(?:contribuer|réutiliser ce contenu|reprints?(?: and permissions)?)(?: [–|·-] .{1,40})?$/i }
]

/** Rules that hold for lines of any length up to a thousand characters. */
export const imprintRules: readonly FurnitureRule[] = [
  { reason: 'a copyright line', ends: true, pattern: /^(?:.{0,60}\s)?(?:©|\(c\)\s?\d{4}|copyright\s*(?:©|\(c\)|\d{4})).{0,400}$/i },
  { reason: 'a copyright line', ends: true, pattern: /^.{0,300}\ball rights reserved\b.{0,100}$/i },
  { reason: 'an imprint', ends: true, pattern: /^.{1,60}\bis (?:published by|a registered trade ?mark)\b.{1,200}$/i }
]

/** Names of a newspaper's sections, as they stand alone on a line. */
const sections = new Set(('world news politics business opinion sport sports culture live home uk us europe economy science health tech technology '
  + 'travel entertainment lifestyle national international local breaking exclusive analysis video photos climate environment '
  + 'politik wirtschaft kultur ausland inland meinung welt panorama wissen monde politique économie société culture international '
  + 'mundo política economía deportes opinión cultura mondo politica economia esteri cronaca wereld politiek').split(' '))

export const isSectionName = (text: string): boolean => sections.has(text.toLowerCase().replace(/\s(?:news|desk)$/, ''))

/** Words in the name of a newspaper, an agency or a station. */
const outletWord = /(?:^|[\s’'])(?:times|post|news|herald|gazette|agency|courier|tribune|review|journal|daily|press|independent|guardian|telegraph|mail|express|mirror|star|chronicle|observer|today|echo|écho|standard|globe|bulletin|weekly|magazine|network|media|radio|tv|broadcasting|reuters|afp|ap|bbc|cnn|npr|rundschau|zeitung|anzeiger|nachrichten|tagblatt|kurier|allgemeine|presse|spiegel|monde|figaro|libération|país|diario|periódico|corriere|gazzetta|repubblica)(?=$|[\s’'.,])/iu

/** Whether a short line reads like the name of an outlet. */
export const looksLikeOutlet = (text: string): boolean => text.length <= 50 && text.split(/\s+/).length <= 6 && outletWord.test(text) && !/[!?:;“”"]/.test(text)

/** The parts of a bar of links or a trail of sections (`Home / World / Basin`), null where the line is none. */
export function navigationParts(text: string): readonly string[] | null {
  if (text.length > 160) return null
  const plain = text.replace(/\[([^\]]{1,80})\]\([^)]{0,200}\)/g, '$1').replace(/^[*_]+|[*_]+$/g, '')
  const parts = plain.split(/(?<!\s)\s+[|·•>›»]\s+/).flatMap((part, _, all) => (all.length === 1 && part.split(' / ').length > 2 ? part.split(' / ') : [part]))
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/).length > 5 || /[.!?]$/.test(part))) return null
  return parts
}

/** The rule by which a line is furniture whatever stands around it, null where there is none. */
export function furnitureRuleFor(text: string, length: number): FurnitureRule | null {
  if (length <= furnitureLimit) {
    const plain = text.replace(/^[*_]+|[*_]+$/g, '')
    const rule = furnitureRules.find(({ pattern }) => pattern.test(plain) || plain !== text && pattern.test(text))
    if (rule !== undefined) return rule
    if (navigationParts(text) !== null) return { reason: 'navigation', pattern: /^/ }
  }
  return length <= 500 ? imprintRules.find(({ pattern }) => pattern.test(text)) ?? null : null
}
