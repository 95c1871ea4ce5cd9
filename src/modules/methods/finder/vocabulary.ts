import type { CanonicalStage } from '../template.ts'
import type { Audience, Facilitation, Place } from '../card/words.ts'

/** Words that mean a value, as the inside of a pattern: English first, then Swedish. What stands earlier wins. */
type Vocabulary<T> = readonly (readonly [meaning: T, words: string])[]

export const audienceWords: Vocabulary<Audience> = [
  [
    'little-reading',
    'little reading|low literacy|dyslexi[ac]|illiterate|(?:cannot|can.t|do not|don.t) read|läsovana?|lässvårigheter|dyslexi|svårt att läsa|läser dåligt|kan inte läsa',
  ],
  [
    'older-people',
    'older|old|elderly|elders?|seniors?|pensioners?|retired|äldre|gamla|gammal|pensionär(?:er)?|seniorer',
  ],
  ['carers', 'carers?|caregivers?|relatives?|anhöriga?|anhörigvårdare|närstående'],
  [
    'young-people',
    'young|youths?|teenagers?|teens|pupils?|students?|children|kids|unga?|ungdom(?:ar)?|tonåring(?:ar)?|elev(?:er)?|student(?:er)?|barn',
  ],
  [
    'disabled-people',
    'disabled|disabilit(?:y|ies)|wheelchairs?|impairments?|deaf|blind|funktionsneds\\p{L}+|funktionshinder|rullstol(?:ar)?|döva?|blinda?|synskadade?|hörselskadade?',
  ],
  [
    'newcomers',
    'newcomers?|refugees?|immigrants?|migrants?|nyanlända?|flykting(?:ar)?|invandrare|nyinflyttade?',
  ],
  [
    'far-away',
    'far (?:away|apart)|scattered|long distances?|remote|långt (?:bort|isär)|utspridda?|avlägset|glesbygd(?:en)?',
  ],
  [
    'staff',
    'staff|employees?|nurses?|professionals?|colleagues|personal(?:en)?|anställda?|sjuksköterskor|undersköterskor|medarbetare|kollegor|handläggare',
  ],
  [
    'decision-makers',
    'decision[- ]makers?|politicians?|councill?ors?|managers?|leaders|politiker|chef(?:er)?|beslutsfattare',
  ],
  ['mixed-groups', 'mixed|all kinds|blandad(?:e)?|blandat|alla sorter'],
]

/** People in general: a number before them is how many come. */
export const peopleWords =
  'people|persons?|participants?|residents?|neighbours?|villagers?|adults?|guests?|men|women|of us|folk|person(?:er)?|deltagare|människor|boende|grannar|bybor|invånare|vuxna|kvinnor|män|stycken|st'

export const placeWords: Vocabulary<Place> = [
  [
    'apart',
    '(?:by|on the|over the|only) (?:tele)?phone|(?:tele)?phone|each at home|by post|per telefon|på telefon|via telefon|telefon|var och en hemma|per post|med post',
  ],
  ['online', 'online|video(?: call| meeting)?|videomöte|zoom|teams|(?:på|via) nätet|digitalt'],
  [
    'hall',
    '(?:village |parish |community )?hall|community cent(?:re|er)|school|bygdegård(?:en)?|församlingshem(?:met)?|samlingslokal(?:en)?|lokal(?:en)?|skolan?|bystugan?|hembygdsgård(?:en)?',
  ],
  [
    'home',
    'home visit|at home|kitchens?(?: table)?|(?<!care )home(?! care)|hemma|hembesök|kök(?:et|sbord|sbordet)?',
  ],
  ['workplace', 'workplace|at work|office|arbetsplats(?:en)?|kontor(?:et)?|(?:på )?jobbet'],
  [
    'public-place',
    'shop|store|library|market|square|café|cafe|affär(?:en)?|butik(?:en)?|bibliotek(?:et)?|torg(?:et)?|caféet',
  ],
  ['outdoors', 'outdoors?|outside|walk(?:ing)?|utomhus|ute|promenad|gåtur'],
]

export const facilitationWords: Vocabulary<Facilitation> = [
  [
    'anyone',
    'never led|first time|beginners?|(?:no|without|little) experience|inexperienced|untrained|not trained|no (?:facilitator|leader|moderator)|nybörjare|ovana?|(?:ingen|utan|liten) (?:erfarenhet|vana)|ingen (?:processledare|ledare|samtalsledare)|första gången|aldrig lett|inte utbildad',
  ],
  [
    'some-practice',
    'some (?:experience|practice)|have led|viss (?:erfarenhet|vana)|lite (?:erfarenhet|vana)|har lett',
  ],
  [
    'trained',
    'trained|experienced|facilitator|moderator|utbildade?|erfaren|erfarna|processledare|samtalsledare',
  ],
]

export const stageWords: Vocabulary<CanonicalStage> = [
  [
    'ASSESS',
    'assess(?:ment)?|evaluat(?:e|ion)|review|feedback|how it went|utvärdera|utvärdering|bedöma|följa upp|uppföljning|hur det gick',
  ],
  ['TRANSFER', 'hand ?over|lessons|pass on|spread|lämna över|överlämning|lärdomar|sprida'],
  [
    'DECIDE',
    'decid(?:e|ing)|decisions?|choose|vote|voting|prioriti[sz]e|rank|budget|besluta|beslut|välja|rösta|prioritera|rangordna',
  ],
  ['PILOT', 'try out|test|prototype|pilot|pröva|prova|testa|prototyp'],
  [
    'DESIGN',
    'ideas?|design|invent|brainstorm(?:ing)?|solutions?|idé(?:er)?|lösning(?:ar)?|utforma',
  ],
  [
    'DEFINE',
    'understand|listen|find out|problems?|needs|stor(?:y|ies)|förstå|lyssna|ta reda på|behov|berättelser',
  ],
  [
    'PREPARE',
    'get to know|get started|begin together|kick-?off|prepare|lära känna|komma i ?gång|förbereda|starta',
  ],
  ['DELIVER', 'deliver|run the service|everyday work|utföra|driva|vardagsarbete'],
]

const net =
  'internet|net|wi-?fi|broadband|signal|coverage|connection|online|nät(?:et)?|bredband|täckning|uppkoppling|uppkopplade?|mottagning'

/** Whether there is internet; a weak one counts as none, for nobody can build on it. */
export const internetWords: Vocabulary<'yes' | 'no'> = [
  [
    'no',
    `(?:no|without|bad|poor|weak|slow|not|never|lacks?|inget|ingen|utan|saknar|saknas|dålig|dåligt|svag|svagt|ej|inte) (?:[\\p{L}]+ ){0,2}?(?:${net})|offline|(?:internet|nät) ?[:=] ?(?:no|nej)`,
  ],
  [
    'yes',
    'internet|wi-?fi|broadband|good connection|online|bredband|uppkoppling|uppkopplade?|bra nät',
  ],
]

/** Words too small to be told as not understood. */
export const smallWords = new Set(
  `about all also and are around but can for from group has have how i in is it just maybe need of on only or our
  some that the them there they this to us want we what when who will with would you a an
  alla att av bara ca cirka de dem den det där efter eller en ett finns från för grupp gärna ha har hur i inte
  kanske kan med men om och oss på ska som så till vi vill vad åt är samt runt ungefär behöver`.split(
    /\s+/,
  ),
)
