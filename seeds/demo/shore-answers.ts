import type { Answer } from './answering.ts'

/** What became of what was said until the workshop and a little after. */
export const firstAnswers: readonly Answer[] = [
  {
    to: ['I have lived here', 'Tell the young engineer'],
    outcome: 'adopted',
    on: 'drain',
    reason: {
      en: 'The old drain goes into the plan before anything else. The planning office looks for it with you. Declan rings you the day before they come.',
      sv: 'Det gamla diket kommer in i planen före allt annat. Plankontoret letar efter det tillsammans med dig. Declan ringer dagen innan de kommer.',
    },
  },
  {
    to: [
      'A text message when',
      'Table 1: a volunteer',
      'In the storm of',
      'I drive the early shift',
    ],
    outcome: 'adopted',
    on: 'warning',
    reason: {
      en: 'The plan begins with a warning, before any concrete: a text message or a call when the road floods, and somebody with a telephone at each end of it.',
      sv: 'Planen börjar med en varning, före all betong: ett meddelande eller ett samtal när vägen svämmar över, och någon med telefon i var ände.',
    },
  },
  {
    to: ['Workshop table 1: everybody', 'Photographs from 1987'],
    outcome: 'merged',
    into: 'The sea comes over',
    reason: {
      en: 'You and others showed the same three places. They stand together on one map now, with the photographs from the bar.',
      sv: 'Du och andra visade samma tre ställen. De står nu tillsammans på en karta, med fotografierna från baren.',
    },
  },
  {
    to: [
      'The sea comes over',
      'Workshop table 1: raise',
      'The water is in my yard',
      'The man from the insurance',
      'Insurance was refused',
    ],
    outcome: 'deferred',
    until: 120,
    reason: {
      en: 'Whether the road is raised, and whose yard the water goes to then, cannot be said honestly before it has been measured for a whole winter. The measuring began in October.',
      sv: 'Om vägen ska höjas, och vems gård vattnet då går till, kan ingen ärligt säga förrän det har mätts en hel vinter. Mätningen började i oktober.',
    },
  },
  {
    to: ['Plant willow'],
    outcome: 'declined',
    reason: {
      en: 'The land side belongs to nine owners, and two said no. We cannot plan on land that is not offered. The two who said yes have your name, if you allow it.',
      sv: 'Landsidan har nio ägare, och två sa nej. Vi kan inte planera på mark som ingen erbjuder. De två som sa ja får ditt namn, om du vill.',
    },
  },
  {
    to: ['I use a frame', 'Table 2: benches', 'A seat and a roof', 'I do not go out'],
    outcome: 'adopted',
    on: 'slow',
    reason: {
      en: 'Benches stand in the first drawing: one every four hundred metres, with a back, out of the wind, and a lamp at the chapel corner. The bus stop gets a roof.',
      sv: 'Bänkarna finns i den första ritningen: en var fyrahundrade meter, med ryggstöd, i lä, och en lampa i hörnet vid kapellet. Hållplatsen får tak.',
    },
  },
  {
    to: ['The kerb at the pier'],
    outcome: 'adopted',
    reason: {
      en: 'You are right, and it should never have been built so. The kerb is dropped when the chapel corner is done. Please try that one first and tell us.',
      sv: 'Du har rätt, och det borde aldrig ha byggts så. Kantstenen sänks när hörnet vid kapellet är klart. Prova gärna det först och säg vad du tycker.',
    },
  },
  {
    to: ['Table 2: slow is', 'A passing place', 'The speed at the school', 'Let the children draw'],
    outcome: 'adopted',
    on: 'slow',
    reason: {
      en: 'The road stays one lane with passing places, and thirty from the chapel to the school. The fourth class draws its way to school in March; the drawing hangs beside ours.',
      sv: 'Vägen förblir ett körfält med mötesplatser, och trettio från kapellet till skolan. Fjärde klass ritar sin skolväg i mars; den ritningen hänger bredvid vår.',
    },
  },
  {
    to: ['Table 2: a bus on', 'I have no car', 'Put the new stop'],
    outcome: 'deferred',
    until: 100,
    reason: {
      en: 'The bus is not ours to promise. The county’s transport office decides its lines in March, and we bring your three reasons to that table. We tell you the same week.',
      sv: 'Bussen är inte vår att lova. Länets trafikkontor beslutar om linjerna i mars, och vi tar med era tre skäl dit. Ni får veta samma vecka.',
    },
  },
  {
    to: ['Cyclists come off', 'A footpath from'],
    outcome: 'merged',
    into: 'A cycle path on',
    reason: {
      en: 'One path for those on foot and on wheels, away from the lorries: that is what the idea of the old railway line would give both of you.',
      sv: 'En väg för gående och cyklande, bort från lastbilarna: det är vad tanken om den gamla järnvägen skulle ge er båda.',
    },
  },
  {
    to: ['A cycle path on'],
    outcome: 'deferred',
    until: 60,
    reason: {
      en: 'The line crosses four yards. Declan sits down with each of the four before anybody draws a line through them. After that we know.',
      sv: 'Banan går över fyra gårdar. Declan sätter sig med var och en av de fyra innan någon ritar ett streck genom dem. Sedan vet vi.',
    },
  },
  {
    to: ['My mother has dementia'],
    outcome: 'adopted',
    reason: {
      en: 'The next meeting is in the hall for one hour after mass, and somebody sits with your mother in the side room. You are rung the evening before.',
      sv: 'Nästa möte är i bygdegården en timme efter mässan, och någon sitter med din mamma i rummet intill. Vi ringer kvällen innan.',
    },
  },
  {
    to: ['Table 3: count'],
    outcome: 'adopted',
    reason: {
      en: 'Please do walk it: we print the map and lend you the vests. What you count goes into the plan as it is.',
      sv: 'Gå gärna: vi skriver ut kartan och lånar ut västarna. Det ni räknar kommer in i planen som det är.',
    },
  },
  {
    to: ['Tax what is empty'],
    outcome: 'declined',
    reason: {
      en: 'A plan cannot raise a tax; only parliament can. What the plan can do is to mend first and build after, and that it will say.',
      sv: 'En plan kan inte införa skatt, det kan bara parlamentet. Det planen kan är att laga först och bygga sedan, och det kommer den att säga.',
    },
  },
  {
    to: [
      'Keep three sites',
      'I am twenty-four',
      'My son is thirty-one',
      'Small houses close',
      'Table 3: the young',
    ],
    outcome: 'deferred',
    until: 90,
    reason: {
      en: 'For whom homes are built is the question of the next phase. Your words open that folder: the young and the old want the same house, and we begin from there.',
      sv: 'För vem man bygger är frågan i nästa skede. Era ord ligger först i den mappen: unga och gamla vill ha samma hus, och därifrån börjar vi.',
    },
  },
  {
    to: ['Show us two', 'I only saw the last', 'You ask us again'],
    outcome: 'adopted',
    on: 'drawings',
    reason: {
      en: 'Two drawings hang in the hall before anything is sent anywhere, in plain words. You have this promise with a name and a day on it.',
      sv: 'Två ritningar hänger i bygdegården innan något skickas någonstans, med vanliga ord. Löftet har ett namn och en dag.',
    },
  },
  {
    to: ['Table 4: we want', 'Table 4: come back'],
    outcome: 'adopted',
    on: 'answers',
    reason: {
      en: 'That is what this is. Everything that was said has an answer or a day for one, and we read them out in the hall before Christmas, with tea.',
      sv: 'Det är det här. Allt som sades har ett svar eller en dag för ett, och vi läser upp dem i bygdegården före jul, med te.',
    },
  },
  {
    to: ['Thank you for the letter', 'When the first plan'],
    outcome: 'adopted',
    on: 'answers',
    reason: {
      en: 'Declan came for tea and read the letters with you. Six of them are now part of the plan’s own papers, with the dates on which nobody answered.',
      sv: 'Declan kom på te och läste breven med dig. Sex av dem hör nu till planens egna papper, med de dagar då ingen svarade.',
    },
  },
  {
    to: ['If you narrow', 'Mark the turning circle', 'Table 4: the pier'],
    outcome: 'adopted',
    reason: {
      en: 'The turning circle is the first line on the drawing: eighteen metres. The planners come at five one morning to hear what the pier sounds like.',
      sv: 'Vändplatsen är det första strecket på ritningen: arton meter. Planerarna kommer klockan fem en morgon för att höra hur kajen låter.',
    },
  },
  {
    to: ['We need a place', 'The seaweed is cut'],
    outcome: 'adopted',
    reason: {
      en: 'A loading place by the inner slip, and a gap of three metres in the fence for the trailer. Both were lost between two plans; both are back.',
      sv: 'En lastplats vid den inre slipen, och en öppning på tre meter i staketet för släpet. Båda försvann mellan två planer; båda är tillbaka.',
    },
  },
  {
    to: ['A market on Saturdays'],
    outcome: 'declined',
    reason: {
      en: 'The old station was sold in spring and the owner wants to live there. The yard of the hall is free on Saturdays and has no roof yet. Ask Declan if that would do.',
      sv: 'Den gamla stationen såldes i våras och ägaren vill bo där. Bygdegårdens gårdsplan är ledig på lördagar och har inget tak än. Fråga Declan om det duger.',
    },
  },
  {
    to: ['If you close the road'],
    outcome: 'adopted',
    reason: {
      en: 'Nothing is dug in July and August. It will stand in the contract, not only in the plan.',
      sv: 'Ingenting grävs i juli och augusti. Det ska stå i avtalet, inte bara i planen.',
    },
  },
  {
    to: [
      'The dunes at the point',
      'Barnacle geese',
      'No lights along',
      'Corncrakes',
      'Otters cross',
    ],
    outcome: 'adopted',
    reason: {
      en: 'These go on the map that everybody draws on top of. Somebody who knows birds walks the shore in October and in May, with you if you like.',
      sv: 'Det här kommer på kartan som alla andra ritar ovanpå. Någon som kan fåglar går stranden i oktober och i maj, gärna med dig.',
    },
  },
  {
    to: ['Table 5: the strand'],
    outcome: 'adopted',
    reason: {
      en: 'It is written on the first page, in your words.',
      sv: 'Det står på första sidan, med era ord.',
    },
  },
  {
    to: ['Fibre ducts', 'I learned about the'],
    outcome: 'adopted',
    reason: {
      en: 'Done in the simplest way: empty ducts lie in the trench whenever it is open, and every notice comes in Polish and Ukrainian too, and is read out at the plant.',
      sv: 'Gjort på enklaste sätt: tomma rör läggs när diket ändå är öppet, och varje anslag kommer också på polska och ukrainska och läses upp på fabriken.',
    },
  },
  {
    to: ['Could the library van'],
    outcome: 'declined',
    reason: {
      en: 'We asked twice: the van has no free afternoon until the year after next. Books can be sent to the shop in the meantime, and Kathleen’s is the first name on that list.',
      sv: 'Vi frågade två gånger: bussen har ingen ledig eftermiddag förrän om två år. Under tiden kan böcker skickas till affären, och ditt namn står först på den listan.',
    },
  },
  {
    to: ['A public toilet'],
    outcome: 'deferred',
    until: 75,
    reason: {
      en: 'It costs more to keep open than to build. The county answers in the new year who would pay for the winters.',
      sv: 'Det kostar mer att hålla öppet än att bygga. Länet svarar efter nyår på vem som betalar vintrarna.',
    },
  },
  {
    to: ['The doctor comes'],
    outcome: 'merged',
    into: 'A text message when',
    reason: {
      en: 'The doctor’s office gets the same warning as you, and rings her Tuesday patients when the water is high.',
      sv: 'Läkarmottagningen får samma varning som du, och ringer tisdagens patienter när vattnet är högt.',
    },
  },
]
