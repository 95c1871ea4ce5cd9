import {
  addEvidenceFor,
  beginReview,
  publishPractice,
  reviewPractice,
  submitPractice,
  writePractice,
} from '../../src/modules/lessons/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import { chosen, type DemoGround } from './lesson-grounds.ts'
import type { DemoLesson } from './lesson-words.ts'
import type { Stage } from './stage.ts'

/** A good practice of the demo, who writes it, who reviews it and who publishes it. */
export type DemoPractice = Record<
  'title' | 'summary' | 'problem' | 'done' | 'resources' | 'success' | 'difficulties' | 'transfer',
  LocalText
> & {
  contact: string
  restsOn: DemoLesson['restsOn']
  writer: string
  reviewer: string
  review: string
  publisher: string
}

const nightCall: DemoPractice = {
  title: { en: 'A call before the night drive', sv: 'Ett samtal före nattresan' },
  summary: {
    en: 'The night patrol rings before it drives. Who wants a visit gets one; who is well sleeps on. Demo: invented.',
    sv: 'Nattpatrullen ringer innan den åker. Den som vill ha besök får det; den som mår bra sover vidare. Demo: påhittat.',
  },
  problem: {
    en: 'Four carers drive nine hours each night to look in on people who are asleep. Many wake when the door opens.',
    sv: 'Fyra i personalen kör nio timmar varje natt för att titta till människor som sover. Många vaknar när dörren öppnas.',
  },
  done: {
    en: '1. Ask each person whether they want a call, a visit or both.\n2. Ring at the hour they chose.\n3. Drive where nobody answers.\n4. Ask again after a month.',
    sv: '1. Fråga var och en om de vill ha samtal, besök eller båda.\n2. Ring på den tid de valde.\n3. Åk dit ingen svarar.\n4. Fråga igen efter en månad.',
  },
  resources: {
    en: 'Two phones with large keys, one evening of training, and a manager who allows it.',
    sv: 'Två telefoner med stora knappar, en kväll med utbildning och en chef som tillåter det.',
  },
  success: {
    en: 'Six people on one route were asked before and after. Five found the nights calmer, one found them worse. Six are few.',
    sv: 'Sex personer på en rutt tillfrågades före och efter. Fem upplevde nätterna som lugnare, en som sämre. Sex är få.',
  },
  difficulties: {
    en: 'Hearing aids lie on the table at night. Weak coverage in two houses. One person felt checked on.',
    sv: 'Hörapparater ligger på bordet om natten. Dålig täckning i två hus. En person kände sig kontrollerad.',
  },
  transfer: {
    en: 'The choice is the idea. Who rings, and how, belongs to each place.',
    sv: 'Valet är idén. Vem som ringer, och hur, hör till varje plats.',
  },
  contact: 'Demo home care, nights, labbet@vasternorrland.example',
  restsOn: [['pilot', 'call'], ['finding']],
  writer: 'britta',
  reviewer: 'goran',
  review:
    'I was one of the six. It is told as it was, also that one of us liked it less. Say which hour people chose.',
  publisher: 'britta',
}

const blankMap: DemoPractice = {
  title: {
    en: 'A blank map before the first drawing',
    sv: 'En tom karta före den första ritningen',
  },
  summary: {
    en: 'Planners bring an empty map to kitchens and harbours, and draw only after people have spoken. Demo: invented.',
    sv: 'Planerare tar med en tom karta till kök och hamnar, och ritar först när människor har talat. Demo: påhittat.',
  },
  problem: {
    en: 'Once there is a drawing, people speak of the drawing and no longer of the place.',
    sv: 'När det finns en ritning talar människor om ritningen och inte längre om platsen.',
  },
  done: {
    en: '1. Print the shore without any plan.\n2. Visit those who will not come.\n3. Mark what people do there, in winter too.\n4. Show everyone what was marked before you draw.',
    sv: '1. Skriv ut stranden utan någon plan.\n2. Besök dem som inte kommer.\n3. Märk ut vad människor gör där, också på vintern.\n4. Visa alla det som märkts ut innan ni ritar.',
  },
  resources: {
    en: 'A printer, three weeks, a planner who can wait, and somebody who speaks the language of the place.',
    sv: 'En skrivare, tre veckor, en planerare som kan vänta och någon som talar platsens språk.',
  },
  success: {
    en: 'Three harbours marked things that stood in no register. The priorities changed, and the reasons were published.',
    sv: 'Tre hamnar märkte ut sådant som inte stod i något register. Prioriteringarna ändrades, och skälen publicerades.',
  },
  difficulties: {
    en: 'Those who fish were at sea. The second round came too late for some.',
    sv: 'De som fiskar var till sjöss. Den andra rundan kom för sent för en del.',
  },
  transfer: {
    en: 'Any place where something is about to be planned. The map is cheap; the waiting is the hard part.',
    sv: 'Varje plats där något ska planeras. Kartan är billig; väntan är det svåra.',
  },
  contact: 'Demo planning office, planning@donegal.example',
  restsOn: [['finding'], ['opinion-map']],
  writer: 'aoife',
  reviewer: 'sean',
  review:
    'True for us in Killybegs. Write down that boats leave at five, or nobody who fishes will be heard.',
  publisher: 'aoife',
}

const practices: Readonly<Record<string, DemoPractice>> = {
  vasternorrland: nightCall,
  donegal: blankMap,
}

/** Describes the good practice of a lab, where it has one. */
export async function playPractice(
  stage: Stage,
  initiativeId: string,
  grounds: readonly DemoGround[],
): Promise<void> {
  const practice = practices[stage.lab.slug]
  if (practice) await describePractice(stage, initiativeId, grounds, practice)
}

/** Describes a good practice, which somebody else reviews before it is published. */
export async function describePractice(
  stage: Stage,
  initiativeId: string,
  grounds: readonly DemoGround[],
  practice: DemoPractice,
): Promise<void> {
  const { restsOn, writer, reviewer, review, publisher, ...words } = practice
  stage.daysAgo(4)
  const goodPracticeId = await stage.inOne(writer, async (act) => {
    const { id } = await act(writePractice, { initiativeId, ...words })
    const add = addEvidenceFor(stage.parts.threadKinds)
    for (const thing of chosen(grounds, restsOn)) {
      await act(add, { kind: 'good-practice', id, thing })
    }
    await act(submitPractice, { goodPracticeId: id })
    return id
  })
  stage.daysAgo(3)
  await stage.inOne(reviewer, async (act) => {
    await act(beginReview, { goodPracticeId })
    await act(reviewPractice, { goodPracticeId, verdict: 'ready', words: review })
  })
  await stage.act(publisher, publishPractice, { goodPracticeId })
}
